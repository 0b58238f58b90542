package qilian.transport.codec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;

/**
 * Tells a repeated event from a different one under the same id: equal for the same content,
 * however it was spaced, ordered or carried.
 */
public final class Fingerprint {

  private static final int BYTES = 16;
  private static final MessageDigest SHA256 = sha256();

  private Fingerprint() {}

  /** First 16 bytes of SHA-256 over what the event says. */
  public static byte[] of(AgencyEvent event, String data) {
    String content =
        String.join(
            "\n",
            event.type().wireType(),
            event.occurredAt().toString(),
            Objects.toString(event.subject(), ""),
            Objects.toString(event.caseref(), ""),
            Objects.toString(event.recordedAt(), ""),
            Objects.toString(event.corrects(), ""),
            data);
    return ofBytes(content.getBytes(StandardCharsets.UTF_8));
  }

  /** First 16 bytes of SHA-256 over bytes that could not be read as an event. */
  public static byte[] ofBytes(byte[] bytes) {
    return Arrays.copyOf(fresh().digest(bytes), BYTES);
  }

  /** A copy of a digest that was looked up once: the look-up costs more than the copy. */
  private static MessageDigest fresh() {
    try {
      return (MessageDigest) SHA256.clone();
    } catch (CloneNotSupportedException e) {
      return sha256();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
