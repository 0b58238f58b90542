package qilian.local;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import qilian.local.process.Keeper;
import qilian.local.process.Part;
import qilian.local.process.Progress;

/** Stops everything of this folder, services first, data last; the data stays. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stops everything.")
final class Down implements Callable<Integer> {
  @Override
  public Integer call() {
    Settings settings = Settings.ofThisCommand();
    Home home = Home.open(settings.home());
    Progress progress = new Progress(System.out);
    Held held = Held.of(home);
    try {
      if (!stop(new LocalSystem(settings, home), home, progress)) {
        progress.line("Nothing was running.");
      }
      return 0;
    } finally {
      held.close();
    }
  }

  /** Stops what runs; says whether anything did. */
  static boolean stop(LocalSystem system, Home home, Progress progress) {
    return stop(system, new Keeper(home.book(), progress));
  }

  /** Stops what runs, with the patience of that keeper; says whether anything did. */
  static boolean stop(LocalSystem system, Keeper keeper) {
    boolean services = keeper.endAll(system.services());
    boolean identityAndBroker = keeper.endAll(List.of(system.identity(), system.broker()));
    boolean database = keeper.endAll(List.<Part>of(system.postgres()));
    return services || identityAndBroker || database;
  }
}
