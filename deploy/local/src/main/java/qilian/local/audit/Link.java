package qilian.local.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One link of a chain as it stands in the table or in an export.
 *
 * @param texts caller, agency, role, action, object, purpose, result; an absent one is null
 */
public record Link(
    long seq, Instant at, List<@Nullable String> texts, String prevHash, String hash) {
  /** The columns of the texts, in the order in which they are hashed. */
  public static final List<String> COLUMNS =
      List.of("caller", "agency", "role", "action", "object", "purpose", "result");

  /** What the first link follows on. */
  static final String BEGINNING = "0".repeat(64);

  private static final HexFormat HEX = HexFormat.of();

  /** A link with these texts. */
  public static Link of(
      long seq, Instant at, String prevHash, String hash, @Nullable String... texts) {
    return new Link(seq, at, Arrays.asList(texts), prevHash, hash);
  }

  /**
   * SHA-256 over the hash before (32 bytes), the number and the microseconds since 1970 (8 bytes
   * each, big-endian), and each text as its length in UTF-8 bytes (4 bytes, -1 for an absent one)
   * and those bytes.
   */
  String computed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(HEX.parseHex(prevHash));
    bytes.writeBytes(ByteBuffer.allocate(8).putLong(seq).array());
    bytes.writeBytes(
        ByteBuffer.allocate(8).putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at)).array());
    for (String text : texts) {
      byte[] utf8 = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
      bytes.writeBytes(ByteBuffer.allocate(4).putInt(text == null ? -1 : utf8.length).array());
      bytes.writeBytes(utf8);
    }
    try {
      return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
