package qilian.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qilian.local.database.Secrets;
import qilian.local.process.Alive;
import qilian.local.process.Keeper;
import qilian.local.process.Obstacle;
import qilian.local.process.Part;
import qilian.local.process.Patience;
import qilian.local.process.Ports;
import qilian.local.process.Progress;

/** The three real processes, killed and brought back; one folder for all the tests. */
class LocalSystemTest {
  @TempDir private static Path folder = Path.of("");

  private static Home home;
  private static Keeper keeper;
  private static LocalSystem system;
  private static final ByteArrayOutputStream LINES = new ByteArrayOutputStream();

  private static Keeper keeper(Home home) {
    return new Keeper(home.book(), new Progress(new PrintStream(LINES, true)));
  }

  @BeforeAll
  static void up() {
    Map<String, String> environment = new HashMap<>();
    for (String name : List.of("KAFKA", "POSTGRES", "OIDC")) {
      environment.put("QILIAN_" + name + "_PORT", Integer.toString(Ports.free()));
    }
    home = Home.open(folder.resolve("a home"));
    keeper = keeper(home);
    system = new LocalSystem(new Settings(folder, environment), home);
    keeper.ensureAll(system.platform());
    system.databases().make();
  }

  @AfterAll
  static void down() {
    List<Long> ours = system.platform().stream().map(LocalSystemTest::pid).toList();
    long backends = ProcessHandle.of(pid(system.postgres())).orElseThrow().children().count();
    assertTrue(backends > 0);

    assertTrue(Down.stop(system, home, new Progress(new PrintStream(LINES, true))));

    for (long pid : ours) {
      assertFalse(ProcessHandle.of(pid).filter(Alive::is).isPresent(), "still alive: " + pid);
    }
    assertEquals(List.of(), home.book().entries());
    assertTrue(system.platform().stream().allMatch(part -> part.orphan().isEmpty()));
    assertFalse(Down.stop(system, home, new Progress(new PrintStream(LINES, true))));
  }

  private static long pid(Part part) {
    return home.book().running(part.name()).orElseThrow().pid();
  }

  private static void kill(Part part) {
    ProcessHandle process = ProcessHandle.of(pid(part)).orElseThrow();
    assertTrue(process.destroyForcibly());
    assertTrue(Patience.until(Duration.ofSeconds(10), () -> !Alive.is(process)));
  }

  @Test
  void the_database_server_answers_that_it_keeps_what_it_is_told() {
    for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      assertEquals("on", system.postgres().show(setting));
    }
    Path data = home.path().resolve("postgres/data");
    assertEquals(data.toString(), system.postgres().show("data_directory"));
    assertEquals("UTF8", system.postgres().show("server_encoding"));
    assertEquals("scram-sha-256", system.postgres().show("password_encryption"));
  }

  @Test
  void a_role_reaches_its_own_database_and_no_other_and_rules_nothing() throws SQLException {
    Secrets secrets = Secrets.of(home.path());
    String server = "jdbc:postgresql://" + system.postgres().address() + "/";
    String app = "incident_app";
    try (Connection own = DriverManager.getConnection(server + "incident", app, secrets.app());
        Statement sql = own.createStatement()) {
      assertThrows(SQLException.class, () -> sql.execute("CREATE TABLE public.mine (a int)"));
    }
    for (String other : List.of("mediation", "risk", "stats", "alliance", "postgres")) {
      assertThrows(
          SQLException.class,
          () -> DriverManager.getConnection(server + other, app, secrets.app()).close());
    }
    try (Connection connection = system.postgres().server().connect("postgres");
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT count(*) FILTER (WHERE rolsuper OR rolbypassrls OR rolcreatedb), "
                        + "count(*) FROM pg_roles "
                        + "WHERE rolname ~ '^(incident|mediation|risk|stats|alliance)_'")) {
      rows.next();
      assertEquals(0, rows.getInt(1));
      assertEquals(15, rows.getInt(2));
    }
    system.databases().make(); // again: no complaint, no change
  }

  @Test
  void a_killed_postmaster_comes_back_with_every_committed_row() throws SQLException {
    try (Connection connection = system.postgres().server().connect("incident");
        Statement sql = connection.createStatement()) {
      sql.execute("CREATE TABLE kept (n int)");
      sql.execute("INSERT INTO kept SELECT generate_series(1, 1000)");
    }
    long before = pid(system.postgres());

    kill(system.postgres());
    keeper.ensure(system.postgres());

    assertNotEquals(before, pid(system.postgres()));
    try (Connection connection = system.postgres().server().connect("incident");
        var rows = connection.createStatement().executeQuery("SELECT count(*) FROM kept")) {
      rows.next();
      assertEquals(1000, rows.getInt(1));
    }
  }

  @Test
  void a_killed_broker_comes_back_with_every_acknowledged_record() throws Exception {
    Properties client = new Properties();
    client.put("bootstrap.servers", system.broker().address());
    client.put("compression.type", "lz4");
    try (Admin admin = Admin.create(client)) {
      admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get();
      assertEquals(
          8,
          admin
              .createTopics(
                  List.of(
                      new NewTopic(
                          "usual", java.util.Optional.empty(), java.util.Optional.empty())))
              .numPartitions("usual")
              .get());
    }
    var strings = new StringSerializer();
    try (var producer = new KafkaProducer<>(client, strings, strings)) {
      for (int i = 0; i < 500; i++) {
        producer.send(new ProducerRecord<>("kept", "key", "value " + i));
      }
      producer.flush();
    }

    kill(system.broker());
    keeper.ensure(system.broker());

    var plain = new StringDeserializer();
    try (var consumer = new KafkaConsumer<>(client, plain, plain)) {
      TopicPartition partition = new TopicPartition("kept", 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      int[] seen = {0};
      assertTrue(
          Patience.until(
              Duration.ofSeconds(20),
              () -> {
                seen[0] += consumer.poll(Duration.ofMillis(200)).count();
                return seen[0] == 500;
              }));
    }
  }

  @Test
  void a_process_that_nobody_wrote_down_is_found_and_replaced() {
    for (Part part : List.of(system.identity(), system.postgres())) {
      long left = pid(part);
      home.book().strike(part.name());

      keeper.ensure(part);

      assertNotEquals(left, pid(part));
      assertFalse(ProcessHandle.of(left).filter(Alive::is).isPresent());
    }
    assertTrue(LINES.toString(StandardCharsets.UTF_8).contains("left behind by a killed start"));
  }

  @Test
  void tokens_carry_role_agency_and_place_and_survive_a_restart() {
    String token = system.identity().token("coordinator", "");
    String claims = decoded(token, 1);
    for (String part :
        List.of(
            "\"aud\":\"qilian\"",
            "\"groups\":[\"coordinator\"]",
            "\"agency\":\"baota-governance-centre\"",
            "\"place\":\"baota\"",
            "\"iss\":\"" + system.identity().issuer() + "\"")) {
      assertTrue(claims.contains(part), part + " in " + claims);
    }
    assertThrows(Obstacle.class, () -> system.identity().token("king@baota-police", ""));

    kill(system.identity());
    keeper.ensure(system.identity());

    assertEquals(decoded(token, 0), decoded(system.identity().token("analyst", "tw"), 0));
  }

  private static String decoded(String token, int part) {
    byte[] bytes = Base64.getUrlDecoder().decode(token.split("\\.")[part]);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void a_stranger_on_the_port_is_refused_before_anything_starts() throws IOException {
    try (var stranger = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(stranger.getLocalPort());
      Path other = folder.resolve("other home");
      LocalSystem second =
          new LocalSystem(
              new Settings(
                  folder,
                  Map.of(
                      "QILIAN_POSTGRES_PORT",
                      port,
                      "QILIAN_KAFKA_PORT",
                      Integer.toString(Ports.free()))),
              Home.open(other));

      Obstacle obstacle =
          assertThrows(Obstacle.class, () -> keeper(new Home(other)).checkPorts(second.platform()));

      assertTrue(obstacle.getMessage().contains("Port " + port), obstacle.getMessage());
      assertFalse(Files.exists(other.resolve("postgres")));
    }
  }
}
