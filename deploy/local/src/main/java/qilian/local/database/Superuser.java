package qilian.local.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import qilian.local.process.Obstacle;

/** PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody. */
final class Superuser {
  private Superuser() {}

  /** The words to put before a command so that it does not run as root. */
  static List<String> dropped() {
    if (!System.getProperty("user.name").equals("root")) {
      return List.of();
    }
    for (String program : List.of("/usr/bin/unshare", "/bin/unshare")) {
      if (Files.isExecutable(Path.of(program)) && works(program)) {
        return List.of(program, "-U");
      }
    }
    throw new Obstacle(
        "PostgreSQL does not run as root, and this system gives no user namespace.",
        "Run ./qilian as an ordinary user.");
  }

  private static boolean works(String unshare) {
    try {
      return new ProcessBuilder(unshare, "-U", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
