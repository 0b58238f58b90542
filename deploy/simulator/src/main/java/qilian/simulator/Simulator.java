package qilian.simulator;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command that makes the sample street: {@code load} through the front door, or {@code write}.
 */
@Command(
    name = "simulator",
    mixinStandardHelpOptions = true,
    description = "A seeded sample street: two years of the Baota street and its alliance.",
    subcommands = {LoadVerb.class, WriteVerb.class})
public final class Simulator implements Runnable {
  @Spec private CommandSpec spec;

  private Simulator() {}

  /** Runs the verb that the arguments name. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Simulator()).execute(args));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say load or write.");
  }
}
