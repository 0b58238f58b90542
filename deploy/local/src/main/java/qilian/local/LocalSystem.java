package qilian.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qilian.local.broker.Broker;
import qilian.local.database.Durability;
import qilian.local.database.MasterKeyFile;
import qilian.local.database.Postgres;
import qilian.local.database.Secrets;
import qilian.local.database.ServiceDatabases;
import qilian.local.identity.Identity;
import qilian.local.process.AotCaches;
import qilian.local.process.Launcher;
import qilian.local.process.Part;
import qilian.local.service.Service;

/** Everything that {@code ./qilian up} runs, with its addresses. */
final class LocalSystem {
  private static final String CONSOLE = "console";

  /** Heap in MiB; the whole system stays within 3 GB. */
  private static final Map<String, Integer> HEAP =
      Map.of(
          "incident",
          512,
          "mediation",
          256,
          "risk",
          256,
          "stats",
          512,
          "alliance",
          192,
          CONSOLE,
          128);

  /** Every event passes these two. */
  private static final Set<String> BUSY = Set.of("incident", "stats");

  private final Settings settings;
  private final Home home;
  private final Secrets secrets;
  private final Broker broker;
  private final Postgres postgres;
  private final Identity identity;
  private final List<Service> services = new ArrayList<>();

  LocalSystem(Settings settings, Home home) {
    this(settings, home, AotCaches.of(settings.root()));
  }

  LocalSystem(Settings settings, Home home, AotCaches caches) {
    this.settings = settings;
    this.home = home;
    this.secrets = Secrets.of(home.path());
    Launcher launcher = home.launcher(caches);
    broker = new Broker(home.path(), launcher, settings.port("QILIAN_KAFKA_PORT"));
    postgres =
        new Postgres(
            home.path(), launcher, secrets, Durability.FULL, settings.port("QILIAN_POSTGRES_PORT"));
    identity = new Identity(home.path(), launcher, settings.port("QILIAN_OIDC_PORT"), false);
    for (String name : ServiceDatabases.SERVICES) {
      services.add(new Service(plan(name, name + "-service"), home.path(), launcher));
    }
    services.add(new Service(plan(CONSOLE, CONSOLE), home.path(), launcher));
  }

  private Service.Plan plan(String name, String module) {
    return new Service.Plan(
        name,
        settings.servicePort(name),
        Settings.variable(name, "PORT"),
        settings.managementPort(name),
        settings.root().resolve(module).resolve("target").resolve("quarkus-app"),
        HEAP.getOrDefault(name, 256),
        BUSY.contains(name) ? Service.Compiler.FULL : Service.Compiler.QUICK,
        name.equals(CONSOLE) ? front() : environment(name));
  }

  private Map<String, String> environment(String service) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("QILIAN_KAFKA", broker.address());
    all.put("QILIAN_JDBC_URL", "jdbc:postgresql://" + postgres.address() + "/" + service);
    all.put("QILIAN_DB_OWNER_PASSWORD", secrets.owner());
    all.put("QILIAN_DB_APP_PASSWORD", secrets.app());
    all.put("QILIAN_DB_MACHINE_PASSWORD", secrets.machine());
    all.put("QILIAN_MASTER_KEY_FILE", MasterKeyFile.of(home.path()).toString());
    all.put("QILIAN_INCIDENT_URL", "http://localhost:" + settings.servicePort("incident"));
    all.put("QILIAN_MEDIATION_URL", "http://localhost:" + settings.servicePort("mediation"));
    all.put("QILIAN_RISK_URL", "http://localhost:" + settings.servicePort("risk"));
    all.put("QILIAN_ALLIANCE_URL", "http://localhost:" + settings.servicePort("alliance"));
    all.put("QILIAN_OIDC_ISSUER", identity.issuer());
    String port = Integer.toString(settings.servicePort(service));
    String management = Integer.toString(settings.managementPort(service));
    all.put(Settings.variable(service, "PORT"), port);
    all.put(Settings.variable(service, "MANAGEMENT_PORT"), management);
    return all;
  }

  /** The console knows where the services are, and no password. */
  private Map<String, String> front() {
    Map<String, String> all = new LinkedHashMap<>();
    for (String service : ServiceDatabases.SERVICES) {
      all.put(
          Settings.variable(service, "URL"), "http://localhost:" + settings.servicePort(service));
      all.put(
          Settings.variable(service, "OPERATORS"),
          "http://localhost:" + settings.managementPort(service));
    }
    all.put("QILIAN_RISK_URL", "http://localhost:" + settings.servicePort("risk"));
    all.put("QILIAN_OIDC_ISSUER", identity.issuer());
    all.put(Settings.variable(CONSOLE, "PORT"), Integer.toString(settings.servicePort(CONSOLE)));
    all.put(
        Settings.variable(CONSOLE, "MANAGEMENT_PORT"),
        Integer.toString(settings.managementPort(CONSOLE)));
    return all;
  }

  /** Where people go. */
  String console() {
    return "http://localhost:" + settings.servicePort(CONSOLE);
  }

  boolean hasConsole() {
    return services.stream().anyMatch(each -> each.name().equals(CONSOLE) && each.isBuilt());
  }

  /** What programs beside the services need to find everything: addresses, no passwords. */
  Map<String, String> surroundings() {
    Map<String, String> all = new LinkedHashMap<>(settings.ports());
    all.put("QILIAN_KAFKA", broker.address());
    all.put("QILIAN_RISK_URL", "http://localhost:" + settings.servicePort("risk"));
    all.put("QILIAN_OIDC_ISSUER", identity.issuer());
    all.put("QILIAN_HOME", home.path().toString());
    return all;
  }

  Broker broker() {
    return broker;
  }

  Postgres postgres() {
    return postgres;
  }

  Identity identity() {
    return identity;
  }

  List<Service> services() {
    return services;
  }

  /** What the services stand on. */
  List<Part> platform() {
    return List.of(broker, postgres, identity);
  }

  /** The services that there is a program for. */
  List<Service> builtServices() {
    return services.stream().filter(Service::isBuilt).toList();
  }

  /** Every part that there is a program for. */
  List<Part> runnable() {
    List<Part> all = new ArrayList<>(List.of(broker, postgres, identity));
    all.addAll(builtServices());
    return all;
  }

  ServiceDatabases databases() {
    return new ServiceDatabases(postgres.server(), secrets);
  }

  /** Every part, in the order in which it is listed. */
  List<Part> parts() {
    List<Part> all = new ArrayList<>(List.of(broker, postgres, identity));
    all.addAll(services);
    return all;
  }
}
