package qilian.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import qilian.local.process.Obstacle;

/** Where everything is: the folder of the data, the ports, each with its variable and default. */
public record Settings(Path root, Map<String, String> environment) {

  private static final Map<String, Integer> DEFAULTS =
      Map.of(
          "QILIAN_KAFKA_PORT", 19092,
          "QILIAN_POSTGRES_PORT", 15432,
          "QILIAN_OIDC_PORT", 18080,
          "QILIAN_CONSOLE_PORT", 8080,
          "QILIAN_INCIDENT_PORT", 8081,
          "QILIAN_MEDIATION_PORT", 8082,
          "QILIAN_RISK_PORT", 8083,
          "QILIAN_STATS_PORT", 8084,
          "QILIAN_ALLIANCE_PORT", 8085);

  /** The settings of this command: its environment and the root of the project. */
  public static Settings ofThisCommand() {
    return new Settings(
        Path.of(System.getProperty("qilian.root", ".")).toAbsolutePath().normalize(),
        System.getenv());
  }

  /** The data folder. */
  public Path home() {
    String chosen = environment.getOrDefault("QILIAN_HOME", "");
    return chosen.isBlank() ? root.resolve(".qilian") : Path.of(chosen);
  }

  /** The port that a variable chooses, or its default. */
  public int port(String variable) {
    return chosen(variable).orElseGet(() -> DEFAULTS.getOrDefault(variable, 0));
  }

  /** The port of a service. */
  public int servicePort(String service) {
    return port(variable(service, "PORT"));
  }

  /** The management port of a service: its own variable, or 1000 above the service's port. */
  public int managementPort(String service) {
    return chosen(variable(service, "MANAGEMENT_PORT")).orElse(servicePort(service) + 1000);
  }

  /** The variable that chooses something for a service. */
  public static String variable(String service, String what) {
    return "QILIAN_" + service.toUpperCase(java.util.Locale.ROOT) + "_" + what;
  }

  private Optional<Integer> chosen(String variable) {
    String value = environment.getOrDefault(variable, "").strip();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      int port = Integer.parseInt(value);
      if (port > 0 && port < 65536) {
        return Optional.of(port);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new Obstacle(
        variable + "=" + value + " is not a port.", "Give it a number between 1 and 65535.");
  }

  /** Every port by its variable, for the processes that need to know where the others are. */
  public Map<String, String> ports() {
    Map<String, String> all = new LinkedHashMap<>();
    DEFAULTS.keySet().forEach(variable -> all.put(variable, Integer.toString(port(variable))));
    return all;
  }
}
