package qilian.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontDoorTest {
  private static final int LINES = 5_500;
  private static final String MAPPING =
      """
      agency: {code: x-police, kind: POLICE_STATION, nameZh: 派出所, namespace: x, place: x}
      root: {kind: REGION, nameZh: 甲, zone: Asia/Shanghai,
        coverage: {from: 2024-01-01, to: 2024-12-31}}
      time: {column: day}
      place: {levels: [{column: area, kind: AREA}]}
      events:
        - type: incident.criminal-accepted
          data:
            category: {column: kind, createCodes: true}
      """;

  @TempDir Path folder;

  private final FrontDoorStub stub = new FrontDoorStub();
  private Path mapping = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    mapping = Files.writeString(folder.resolve("m.yaml"), MAPPING);
    StringBuilder text = new StringBuilder("day,area,kind\n");
    for (int i = 0; i < LINES; i++) {
      String kind = i == 1234 ? "poison" : "kind " + i % 7;
      text.append("2024-03-").append(10 + i % 20).append(",area ").append(i % 50);
      text.append(',').append(kind).append('\n');
    }
    file = Files.writeString(folder.resolve("f.csv"), text.toString());
  }

  @AfterEach
  void close() {
    stub.close();
  }

  private Command run(String... more) {
    return Command.run(
        Map.of("QILIAN_HOME", folder.resolve("home").toString(), "QILIAN_TOKEN", "t"), words(more));
  }

  private String[] words(String... more) {
    List<String> words = new ArrayList<>(List.of(more));
    words.addAll(
        List.of(file.toString(), "--mapping", mapping.toString(), "--url", stub.url(), "--quiet"));
    return words.toArray(String[]::new);
  }

  @Test
  void a_busy_service_is_asked_again_with_the_same_events() {
    stub.refusalsLeft.set(9);

    Command command = run();

    assertEquals(0, command.code(), command.errors());
    assertEquals(LINES, stub.events.size());
    assertEquals(6 + 9, stub.requests.get());
    assertTrue(command.output().contains("requests repeated"), command.output());
  }

  @Test
  void a_batch_with_events_that_may_or_may_not_be_there_is_sent_again() {
    stub.undecidedLeft.set(3);

    Command command = run();

    assertEquals(0, command.code(), command.errors());
    assertEquals(LINES, stub.events.size());
    assertEquals(6 + 3, stub.requests.get());
  }

  @Test
  void an_answer_that_got_lost_counts_nothing_twice() {
    stub.brokenLeft.set(3);

    Command command = run();

    assertEquals(0, command.code(), command.errors());
    assertEquals(LINES, stub.events.size());
    assertEquals(List.of(), stub.conflicts);
  }

  @Test
  void a_second_run_changes_nothing() {
    run();
    Map<String, ?> before = Map.copyOf(stub.events);

    Command again = run();

    assertEquals(0, again.code(), again.errors());
    assertEquals(before, stub.events);
    assertEquals(List.of(), stub.conflicts);
    assertTrue(again.output().contains("(0 new)"), again.output());
  }

  @Test
  void a_service_that_does_not_come_back_ends_the_import_with_a_way_to_go_on() {
    stub.refusalsLeft.set(Integer.MAX_VALUE);

    Command command = run("--patience", "1");

    assertEquals(1, command.code());
    assertTrue(command.errors().contains("status 503"), command.errors());
    assertTrue(command.errors().contains("Run the same command again"), command.errors());
  }

  @Test
  void a_service_that_is_not_there_ends_the_import_with_its_address() {
    stub.close();

    Command command = run("--patience", "1");

    assertEquals(1, command.code());
    assertTrue(command.errors().contains(stub.url()), command.errors());
    assertTrue(command.errors().contains("nothing listens there"), command.errors());
  }

  @Test
  void what_the_service_refuses_is_listed_with_its_line_and_reason() throws IOException {
    stub.refuses = event -> event.at("/data/category").asText().equals("x:poison");

    Command command = run();

    assertEquals(0, command.code(), command.errors());
    assertEquals(LINES - 1, stub.events.size());
    List<String> list = Files.readAllLines(folder.resolve("home/imports/m-rejected.csv"));
    assertEquals(
        "f.csv,1236,UNKNOWN_CODE,说明 UNKNOWN_CODE [incident.criminal-accepted],"
            + "refused by the service: unknown code at /data/category"
            + " [incident.criminal-accepted],\"2024-03-24,area 34,poison\"",
        list.get(1));
  }

  @Test
  void an_event_that_makes_a_whole_batch_unreadable_is_found_and_listed() throws IOException {
    stub.unreadable = true;

    Command command = run();

    assertEquals(0, command.code(), command.errors());
    assertEquals(LINES - 1, stub.events.size());
    assertEquals(2, Files.readAllLines(folder.resolve("home/imports/m-rejected.csv")).size());
  }

  @Test
  void without_a_token_the_local_identity_server_gives_one_per_account_and_a_new_one_if_refused() {
    stub.unauthorizedLeft.set(1);

    Command command =
        Command.run(
            Map.of(
                "QILIAN_HOME",
                folder.resolve("home").toString(),
                "QILIAN_OIDC_ISSUER",
                stub.url() + "/qilian"),
            words());

    assertEquals(0, command.code(), command.errors());
    assertEquals(
        List.of("administrator", "administrator", "agency-system@x-police"), stub.tokensAsked);
    assertEquals(LINES, stub.events.size());
  }

  @Test
  void far_services_are_not_offered_the_local_demo_accounts() {
    Command command =
        Command.run(
            Map.of(),
            file.toString(),
            "--mapping",
            mapping.toString(),
            "--url",
            "https://qilian.example");

    assertEquals(2, command.code());
    assertTrue(command.errors().contains("--token"), command.errors());
  }

  @Test
  void mistakes_of_command_mapping_and_files_are_said_and_nothing_is_sent() throws IOException {
    assertEquals(2, Command.run(List.of("--mapping", mapping.toString())).code());
    Files.writeString(mapping, MAPPING.replace("column: day", "column: date"));
    Command column = run();
    assertEquals(2, column.code());
    assertTrue(column.errors().contains("has no column \"date\""), column.errors());
    assertTrue(column.errors().contains("day, area, kind"), column.errors());
    Files.writeString(mapping, MAPPING + "oops: 1\n");
    Command key = run();
    assertEquals(2, key.code());
    assertTrue(key.errors().contains("m.yaml, line 10"), key.errors());
    assertEquals(0, stub.requests.get());
  }

  @Test
  void two_files_of_one_name_are_refused_where_ids_are_made_of_names() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Path twin = Files.copy(file, other.resolve("f.csv"));

    Command command = run(twin.toString());

    assertEquals(2, command.code());
    assertTrue(command.errors().contains("Two of the files"), command.errors());
  }
}
