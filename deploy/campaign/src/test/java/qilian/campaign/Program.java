package qilian.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the project as a child process, with its output in a file. */
final class Program {
  private final Process process;
  private final Path output;

  private Program(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** How it ended and what it said. */
  record Ended(int exit, String output) {
    Ended orFail(String what) {
      if (exit != 0) {
        throw new AssertionError(what + " ended with " + exit + ":\n" + output);
      }
      return this;
    }
  }

  /** Starts the main class of a built module. */
  static Program start(
      Path root,
      String module,
      String mainClass,
      List<String> arguments,
      Map<String, String> environment,
      Path output) {
    Path target = root.resolve("deploy").resolve(module).resolve("target");
    if (!Files.isDirectory(target.resolve("lib"))) {
      throw new AssertionError(
          target + " is not built. Run ./qilian test, or mvn -DskipTests package first.");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dqilian.root=" + root,
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-cp",
            target.resolve("lib") + "/*:" + target.resolve("classes"),
            mainClass));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("QILIAN_"));
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(output.getParent());
      return new Program(builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean runs() {
    return process.isAlive();
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
  }

  /** Waits for its end; a program that takes longer is ended and is a failure. */
  Ended await(Duration bound) {
    try {
      if (!process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("not done within " + bound.toSeconds() + " s:\n" + text());
      }
      return new Ended(process.exitValue(), text());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a program ran", e);
    }
  }

  private String text() {
    try {
      return Files.readString(output, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
