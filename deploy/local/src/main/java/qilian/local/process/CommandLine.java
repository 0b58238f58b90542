package qilian.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The words a process was started with; the JDK cuts long ones, /proc does not. */
public final class CommandLine {
  private CommandLine() {}

  /** The words, or an empty list where the system does not tell. */
  public static List<String> of(ProcessHandle handle) {
    Path proc = Path.of("/proc", Long.toString(handle.pid()), "cmdline");
    try {
      if (Files.isReadable(proc)) {
        String raw = new String(Files.readAllBytes(proc), StandardCharsets.UTF_8);
        return Arrays.asList(raw.split("\0"));
      }
    } catch (IOException e) {
      return List.of();
    }
    return handle
        .info()
        .commandLine()
        .map(line -> Arrays.asList(line.split(" ")))
        .orElseGet(List::of);
  }

  /** Short enough for a sentence. */
  public static String shortOf(ProcessHandle handle) {
    String line = String.join(" ", of(handle));
    return line.length() > 100 ? line.substring(0, 100) + "…" : line;
  }
}
