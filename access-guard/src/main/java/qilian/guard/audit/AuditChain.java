package qilian.guard.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rule of the chain, and its verifier. The hash of a link is SHA-256 over the previous hash (32
 * bytes), the number and the microseconds since 1970 (8 bytes each, big-endian), and the seven
 * texts of the entry, each as its length in UTF-8 bytes (4 bytes, -1 for an absent one) and those
 * bytes.
 */
public final class AuditChain {
  /** What stands before the first link. */
  public static final String BEGINNING = "0".repeat(64);

  private static final HexFormat HEX = HexFormat.of();

  private AuditChain() {}

  /** What the verifier found. */
  public sealed interface Verdict {

    /**
     * Every link holds. That nothing was cut off at the end shows only against a head that was
     * published elsewhere.
     */
    record Intact(long links, String head) implements Verdict {}

    /** The first link that does not hold, and why. */
    record Broken(long seq, String reason) implements Verdict {}
  }

  /** Verifies a whole chain, given in the order of its numbers. */
  public static Verdict verify(Stream<AuditRow> rows) {
    long seq = 0;
    String head = BEGINNING;
    for (Iterator<AuditRow> all = rows.iterator(); all.hasNext(); ) {
      AuditRow row = all.next();
      if (row.seq() != seq + 1) {
        return new Verdict.Broken(row.seq(), "number " + (seq + 1) + " was expected here");
      }
      if (!row.prevHash().equals(head)) {
        return new Verdict.Broken(row.seq(), "it does not follow on the link before");
      }
      if (!row.hash().equals(hash(row.seq(), row.at(), row.entry(), row.prevHash()))) {
        return new Verdict.Broken(row.seq(), "its content does not match its hash");
      }
      seq = row.seq();
      head = row.hash();
    }
    return new Verdict.Intact(seq, head);
  }

  /** The hash of a link in hexadecimal. */
  public static String hash(long seq, Instant at, AuditEntry entry, String prevHash) {
    ByteArrayOutputStream link = new ByteArrayOutputStream(256);
    link.writeBytes(HEX.parseHex(prevHash));
    link.writeBytes(ByteBuffer.allocate(8).putLong(seq).array());
    link.writeBytes(
        ByteBuffer.allocate(8).putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at)).array());
    write(link, entry.caller());
    write(link, entry.agency());
    write(link, entry.role());
    write(link, entry.action());
    write(link, entry.object());
    write(link, entry.purpose());
    write(link, entry.result());
    try {
      return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(link.toByteArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static void write(ByteArrayOutputStream link, @Nullable String text) {
    if (text == null) {
      link.writeBytes(ByteBuffer.allocate(4).putInt(-1).array());
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    link.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
    link.writeBytes(bytes);
  }
}
