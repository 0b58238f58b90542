package qilian.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a process still does anything: one that ended but was not yet collected does not. */
public final class Alive {
  private Alive() {}

  /** Says whether the process lives. */
  public static boolean is(ProcessHandle process) {
    return process.isAlive() && !isZombie(process.pid());
  }

  private static boolean isZombie(long pid) {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    try {
      if (!Files.isReadable(stat)) {
        return false;
      }
      String line = new String(Files.readAllBytes(stat), StandardCharsets.ISO_8859_1);
      return line.startsWith("Z", line.lastIndexOf(')') + 2) && threads(pid) <= 1;
    } catch (IOException e) {
      return true; // it went away while we looked
    }
  }

  /** While other threads of an ended process still end, its ports are not free yet. */
  private static int threads(long pid) throws IOException {
    int count = 0;
    try (var tasks = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
      for (Path task : tasks) {
        count += task.getNameCount() > 0 ? 1 : 0;
      }
    }
    return count;
  }
}
