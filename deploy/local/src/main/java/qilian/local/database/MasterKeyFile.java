package qilian.local.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import qilian.local.process.Obstacle;

/** The key that wraps the keys of subjects, made once for a folder; the file is for its owner. */
public final class MasterKeyFile {

  private static final int BYTES = 32;

  private MasterKeyFile() {}

  /** The file, made on the first call. Without it, what is sealed in this folder stays sealed. */
  public static Path of(Path home) {
    Path file = home.resolve("master.key");
    if (Files.exists(file)) {
      return file;
    }
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    try {
      Path made =
          Files.createTempFile(
              home,
              "master",
              ".key",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(made, Base64.getEncoder().encodeToString(key));
      return Files.move(made, file);
    } catch (IOException e) {
      throw new Obstacle(
          "The master key " + file + " cannot be made: " + e.getMessage(),
          "Make the folder writable, or choose another with QILIAN_HOME.",
          e);
    }
  }
}
