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
      return line.startsWith("Z", line.lastIndexOf(')') + 2);
    } catch (IOException e) {
      return true; // it went away while we looked
    }
  }
}
