package qilian.guard.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that wraps the data keys of all subjects; it lives in a file outside the database.
 *
 * @param key 256 bits
 * @param fingerprint tells which key it is without telling the key
 */
public record MasterKey(SecretKey key, String fingerprint) {
  private static final int KEY_BYTES = 32;

  /**
   * Reads the file: 32 random bytes written in Base64, for example by {@code openssl rand -base64
   * 32}.
   *
   * @throws IllegalStateException with a sentence for the operator
   */
  public static MasterKey read(Optional<String> file) {
    if (file.isEmpty() || file.get().isBlank()) {
      throw new IllegalStateException(
          "There is no master key: set QILIAN_MASTER_KEY_FILE to a file with 32 random bytes in"
              + " Base64 (openssl rand -base64 32), readable by this service only");
    }
    Path path = Path.of(file.get());
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(Files.readString(path).strip());
    } catch (IOException e) {
      throw new IllegalStateException(
          "The master key file " + path + " (QILIAN_MASTER_KEY_FILE) cannot be read", e);
    } catch (IllegalArgumentException e) {
      // The cause would quote the file.
      throw new IllegalStateException("The master key file " + path + " is not Base64");
    }
    if (bytes.length != KEY_BYTES) {
      throw new IllegalStateException(
          "The master key file " + path + " holds " + bytes.length + " bytes, not 32");
    }
    return new MasterKey(new SecretKeySpec(bytes, "AES"), fingerprint(bytes));
  }

  @Override
  public String toString() {
    return "MasterKey[" + fingerprint + "]";
  }

  private static String fingerprint(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
