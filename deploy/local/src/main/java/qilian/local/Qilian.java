package qilian.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import qilian.local.process.Obstacle;

/**
 * The verbs of {@code ./qilian}. Exit codes: 0 done, 1 an obstacle, 2 wrongly called, 3 a broken
 * chain.
 */
@Command(
    name = "qilian",
    mixinStandardHelpOptions = true,
    subcommands = {
      Up.class,
      Down.class,
      Status.class,
      Token.class,
      VerifyAudit.class,
      Rehearse.class
    })
public final class Qilian {
  private Qilian() {}

  public static void main(String[] args) {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.exit(run(args));
  }

  /** Runs a verb and answers its exit code. */
  static int run(String... args) {
    return new CommandLine(new Qilian())
        .setExecutionExceptionHandler((failure, line, parsed) -> tell(failure))
        .execute(args);
  }

  private static int tell(Exception failure) {
    if (failure instanceof Obstacle obstacle) {
      System.err.println();
      System.err.println(obstacle.text());
      for (Throwable other : obstacle.getSuppressed()) {
        if (other instanceof Obstacle another) {
          System.err.println(another.text());
        }
      }
    } else {
      System.err.println("Something unexpected happened:");
      failure.printStackTrace();
    }
    return 1;
  }
}
