package qilian.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person watches; {@code System.console} answers differently from JDK to JDK. */
final class Terminal {
  private Terminal() {}

  static boolean isThere() {
    Path errors = Path.of("/proc/self/fd/2");
    if (!Files.exists(errors)) {
      return System.console() != null;
    }
    try {
      String target = errors.toRealPath().toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }
}
