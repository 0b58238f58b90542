package qilian.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import qilian.local.identity.Identity;
import qilian.local.process.Obstacle;

/** Prints a bearer token, and nothing else, for a role or an agency. */
@Command(name = "token", mixinStandardHelpOptions = true, description = "Prints a bearer token.")
final class Token implements Callable<Integer> {
  @Parameters(
      paramLabel = "ROLE[@AGENCY]",
      description = "a role, a role at an agency, or an agency code such as baota-police")
  private String account = "";

  @Option(names = "--place", description = "confines the token to this place and what is below it")
  private String place = "";

  @Override
  public Integer call() {
    Settings settings = Settings.ofThisCommand();
    Home home = Home.open(settings.home());
    int port = settings.port("QILIAN_OIDC_PORT");
    if (home.book().running(Identity.NAME).isEmpty()) {
      throw new Obstacle(
          "The identity server of " + home.path() + " does not run.", "Run ./qilian up first.");
    }
    System.out.println(
        new Identity(home.path(), home.launcher(), port, false).token(account, place));
    return 0;
  }
}
