package qilian.local;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import qilian.local.process.Keeper;
import qilian.local.process.Obstacle;
import qilian.local.process.Progress;

/** Starts whatever does not run, waits until it is ready, and says where to look. */
@Command(name = "up", mixinStandardHelpOptions = true, description = "Starts everything.")
final class Up implements Callable<Integer> {
  @Option(names = "--empty", description = "start without the sample street; remembered")
  private boolean empty;

  @Option(names = "--fresh", description = "first remove the data of this folder (asks)")
  private boolean fresh;

  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  private final Progress progress = new Progress(System.out);

  @Override
  public Integer call() {
    Instant begin = Instant.now();
    Settings settings = Settings.ofThisCommand();
    Home home = Home.open(settings.home());
    Held held = Held.of(home);
    try {
      if (fresh) {
        makeFresh(settings, home);
      }
      LocalSystem system = new LocalSystem(settings, home);
      progress.line("Starting Qilian (data in " + home.path() + ")");
      Keeper keeper = new Keeper(home.book(), progress);
      keeper.checkPorts(system.runnable());
      start(system, keeper, progress);
      new SampleStreet(settings, home, system, progress).loadOnce(empty);
      new Welcome(settings, system, progress).print(Duration.between(begin, Instant.now()));
      return 0;
    } finally {
      held.close();
    }
  }

  private void makeFresh(Settings settings, Home home) {
    if (!yes && !agreed(home)) {
      throw new Obstacle("Nothing was removed.", "Answer yes, or use ./qilian up --fresh --yes.");
    }
    Down.stop(new LocalSystem(settings, home), home, progress);
    home.wipe();
    progress.line("Removed the data in " + home.path());
  }

  private boolean agreed(Home home) {
    System.out.print("Remove all data in " + home.path() + "? Type yes: ");
    System.out.flush();
    Scanner input = new Scanner(System.in);
    return input.hasNextLine() && input.nextLine().strip().equalsIgnoreCase("yes");
  }

  /** Brings up the platform, then the services, whatever of them does not run. */
  static void start(LocalSystem system, Keeper keeper, Progress progress) {
    Keeper.together(
        List.of(
            () -> keeper.ensure(system.broker()),
            () -> {
              keeper.ensure(system.postgres());
              system.databases().make();
            },
            () -> keeper.ensure(system.identity())));
    system.services().stream()
        .filter(service -> !service.isBuilt())
        .forEach(service -> progress.say(service.name(), "is not built: left out"));
    keeper.ensureAll(system.builtServices());
  }
}
