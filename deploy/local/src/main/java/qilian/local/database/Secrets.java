package qilian.local.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import qilian.local.process.Obstacle;

/** The generated passwords of one folder: superuser, and one for each kind of service role. */
public record Secrets(String superuser, String owner, String app, String machine) {

  /** Reads the passwords of a folder, making them on the first call; the file is for its owner. */
  public static Secrets of(Path home) {
    Path file = home.resolve("secrets.properties");
    try {
      Properties all = new Properties();
      if (Files.exists(file)) {
        try (var reader = Files.newBufferedReader(file)) {
          all.load(reader);
        }
      } else {
        for (String name : new String[] {"superuser", "owner", "app", "machine"}) {
          all.setProperty(name, generate());
        }
        var onlyOwner =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, onlyOwner);
        try (var writer = Files.newBufferedWriter(file)) {
          all.store(writer, "local passwords, generated; they work on this machine only");
        }
      }
      return new Secrets(
          all.getProperty("superuser"),
          all.getProperty("owner"),
          all.getProperty("app"),
          all.getProperty("machine"));
    } catch (IOException e) {
      throw new Obstacle(
          "The passwords in " + file + " cannot be read or made: " + e.getMessage(),
          "Make the folder writable, or choose another with QILIAN_HOME.",
          e);
    }
  }

  /** Writes the passwords down for the tests of a build. */
  public void describe(Properties properties) {
    properties.setProperty("postgres.superuser.password", superuser);
    properties.setProperty("owner.password", owner);
    properties.setProperty("app.password", app);
    properties.setProperty("machine.password", machine);
  }

  private static String generate() {
    byte[] bytes = new byte[18];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
