package qilian.simulator;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import qilian.simulator.town.Alliance;
import qilian.simulator.traffic.Sample;

/** Loads the sample as its agencies would send it, through the front door with their own tokens. */
@Command(name = "load", description = "Register the street and send its events.")
final class LoadVerb implements Callable<Integer> {
  @Mixin private SampleOptions options = new SampleOptions();

  @Option(
      names = "--url",
      description = "Address of incident-service (default: ${DEFAULT-VALUE}).",
      defaultValue = "http://localhost:${env:QILIAN_INCIDENT_PORT:-8081}")
  private URI url = URI.create("http://localhost:8081");

  @Option(
      names = "--issuer",
      description = "Who gives the tokens (default: ${DEFAULT-VALUE}).",
      defaultValue =
          "${env:QILIAN_OIDC_ISSUER:-http://localhost:${env:QILIAN_OIDC_PORT:-18080}/qilian}")
  private String issuer = "";

  @Option(
      names = "--secret",
      description = "Client secret at the issuer (default: ${DEFAULT-VALUE}, the local one).",
      defaultValue = "local")
  private String secret = "";

  @Option(
      names = "--token",
      paramLabel = "AGENCY=TOKEN",
      description = "A token to use instead of asking the issuer; also administrator=TOKEN.")
  private Map<String, String> given = new LinkedHashMap<>();

  @Option(
      names = "--batch",
      description = "Events a batch, at most 5,000 (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000")
  private int batch;

  @Option(
      names = "--in-flight",
      description = "Batches under way at a time (default: ${DEFAULT-VALUE}).",
      defaultValue = "3")
  private int inFlight;

  @Option(
      names = "--alliance-port",
      paramLabel = "PORT",
      description = "Where alliance-service listens; without it nobody joins, and nobody walks.",
      defaultValue = "${env:QILIAN_ALLIANCE_PORT:-}")
  private String alliancePort = "";

  @Option(
      names = "--mediation-port",
      paramLabel = "PORT",
      description = "Where mediation-service listens; without it no dispute comes to the counter.",
      defaultValue = "${env:QILIAN_MEDIATION_PORT:-}")
  private String mediationPort = "";

  private LoadVerb() {}

  @Override
  public Integer call() throws InterruptedException {
    PrintStream console = System.out;
    int size = Math.clamp(batch, 1, 5000);
    Sample sample = options.draw();
    Tokens tokens = new Tokens(URI.create(issuer), secret, given);
    FrontDoor door = new FrontDoor(url, tokens);
    try {
      register(door, sample, console);
      long begun = System.nanoTime();
      Dispatch dispatch = new Dispatch(door, size, Math.clamp(inFlight, 1, 16), sample.size());
      try (dispatch) {
        sample.forEach(dispatch::send);
      }
      int answer = summary(dispatch, (System.nanoTime() - begun) / 1e9, console);
      ally(tokens, console);
      mediate(tokens, console);
      return answer;
    } catch (FrontDoor.Closed closed) {
      System.err.println();
      System.err.println(closed.getMessage());
      return 2;
    }
  }

  private static void register(FrontDoor door, Sample sample, PrintStream console)
      throws InterruptedException {
    door.registerPlaces(sample.places());
    door.registerAgencies(sample.agencies());
    int codes = door.registerCodes(sample.codes());
    console.printf(
        "registered: %d agencies, %d places, %d codes%n",
        sample.agencies().size(), sample.places().size(), codes);
  }

  /** A street is one without an alliance too: what goes wrong here is said, and no more. */
  private void ally(Tokens tokens, PrintStream console) throws InterruptedException {
    if (alliancePort.isBlank()) {
      return;
    }
    try {
      URI at = URI.create("http://localhost:" + alliancePort.strip());
      AllianceDoor door = new AllianceDoor(new StaffDoor(at, tokens));
      console.println("alliance: " + door.found(Alliance.members()));
    } catch (IOException e) {
      console.println("alliance: left out, " + e.getMessage());
    }
    try {
      PatrolDoor door = new PatrolDoor(new StaffDoor(url, tokens));
      console.println("patrols: " + door.muster(InstantSource.system().instant()));
    } catch (IOException e) {
      console.println("patrols: left out, " + e.getMessage());
    }
  }

  /** Likewise without mediators. */
  private void mediate(Tokens tokens, PrintStream console) throws InterruptedException {
    if (mediationPort.isBlank()) {
      return;
    }
    try {
      URI at = URI.create("http://localhost:" + mediationPort.strip());
      CaseDoor door = new CaseDoor(new StaffDoor(at, tokens), InstantSource.system().instant());
      console.println("disputes: " + door.open());
    } catch (IOException e) {
      console.println("disputes: left out, " + e.getMessage());
    }
  }

  private static int summary(Dispatch dispatch, double seconds, PrintStream console) {
    console.printf(
        "sent: %,d events in %.1f s (%,.0f a second), accepted %,d, rejected %,d%n",
        dispatch.accepted() + dispatch.rejected(),
        seconds,
        (dispatch.accepted() + dispatch.rejected()) / seconds,
        dispatch.accepted(),
        dispatch.rejected());
    List<String> reasons = dispatch.reasons();
    reasons.forEach(reason -> console.println("  rejected: " + reason));
    return dispatch.rejected() == 0 ? 0 : 1;
  }
}
