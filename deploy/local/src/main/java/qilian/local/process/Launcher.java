package qilian.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts processes that outlive the command and the terminal, each with a log file of its own. */
public final class Launcher {
  private static final long LOG_LIMIT = 20L * 1024 * 1024;

  private final Path logs;
  private final AotCaches caches;
  private final Path home;

  public Launcher(Path home) {
    this(home, AotCaches.none());
  }

  public Launcher(Path home, AotCaches caches) {
    this.home = home;
    this.caches = caches;
    this.logs = home.resolve("logs");
  }

  /** Where the named process writes. */
  public Path log(String name) {
    return logs.resolve(name + ".log");
  }

  /** Starts a Java program; its command line carries the folder and the name. */
  public Process java(String name, List<String> arguments, Map<String, String> environment) {
    List<String> command = new ArrayList<>();
    command.add(Jvm.java());
    // Compression and terminals are native code; newer Javas would warn about it at every start.
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(marks(home, name));
    command.addAll(caches.options(name));
    command.addAll(arguments);
    return start(name, command, environment);
  }

  /** The arguments by which {@link #orphan} knows a Java process of this folder again. */
  static List<String> marks(Path home, String name) {
    return List.of("-Dqilian.process=" + name, "-Dqilian.home=" + home);
  }

  /** Starts any program in a session of its own. */
  public Process start(String name, List<String> command, Map<String, String> environment) {
    try {
      Files.createDirectories(logs);
      Path log = log(name);
      if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
        Path old = logs.resolve(name + ".log.1");
        Files.move(log, old, StandardCopyOption.REPLACE_EXISTING);
      }
      List<String> whole = new ArrayList<>(ownSession());
      whole.addAll(command);
      ProcessBuilder builder = new ProcessBuilder(whole).directory(home.toFile());
      builder.environment().putAll(environment);
      builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      return builder.start();
    } catch (IOException e) {
      throw new Obstacle(
          name + " cannot be started: " + e.getMessage(),
          "Check that " + home + " is writable and that the disk is not full.",
          e);
    }
  }

  /** Runs a program to its end and answers what it printed; its exit code must be 0. */
  public String run(String what, List<String> command, Map<String, String> environment) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
      builder.environment().putAll(environment);
      builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
      builder.redirectErrorStream(true);
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes());
      int code = process.waitFor();
      if (code != 0) {
        throw new Obstacle(
            what + " failed (exit " + code + "): " + output.strip(),
            "Read the lines above; ./qilian up --fresh starts again with an empty folder.");
      }
      return output;
    } catch (IOException e) {
      throw new Obstacle(what + " cannot be run: " + e.getMessage(), "Check " + home + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Obstacle(what + " was interrupted.", "Run the command again.", e);
    }
  }

  /** A process of this folder that nobody wrote down (the command that started it was killed). */
  public Optional<ProcessHandle> orphan(String name) {
    List<String> marks = marks(home, name);
    return ProcessHandle.allProcesses()
        .filter(Alive::is)
        .filter(handle -> CommandLine.of(handle).containsAll(marks))
        .findFirst();
  }

  /** The end of a log without stack frames, for the sentence about a process that died. */
  public String lastLines(String name, int count) {
    try {
      List<String> lines =
          Files.readAllLines(log(name)).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
              .filter(line -> !line.startsWith("\t... "))
              .toList();
      return String.join(
          System.lineSeparator(), lines.subList(Math.max(0, lines.size() - count), lines.size()));
    } catch (IOException e) {
      return "(no log at " + log(name) + ")";
    }
  }

  private static List<String> ownSession() {
    for (String program : List.of("/usr/bin/setsid", "/bin/setsid", "/usr/bin/nohup")) {
      if (Files.isExecutable(Path.of(program))) {
        return List.of(program);
      }
    }
    return List.of();
  }
}
