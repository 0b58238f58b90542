package qilian.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import qilian.contract.AgencyFact;
import qilian.contract.AgencyKind;
import qilian.contract.Catalogue;
import qilian.contract.CodeOf;
import qilian.contract.FactType;
import qilian.simulator.town.Agency;
import qilian.simulator.town.Place;
import qilian.simulator.traffic.Event;
import qilian.simulator.traffic.Sample;
import qilian.transport.codec.AgencyEvent;
import qilian.transport.codec.CloudEventReader;
import qilian.transport.codec.Unreadable;

/** What the sample promises beside its printed figures. */
class SampleTest {
  private static final long SEED = 20251103;
  private static final Sample BAOTA = new Sample(SEED, 0);

  @Test
  void the_same_seed_gives_the_same_bytes() {
    assertEquals(Lines.of(new Sample(SEED, 60_000)), Lines.of(new Sample(SEED, 60_000)));
  }

  @Test
  void another_seed_gives_another_street() {
    assertFalse(Lines.of(BAOTA).equals(Lines.of(new Sample(SEED + 1, 0))));
  }

  @Test
  void the_street_has_about_forty_thousand_events() {
    assertTrue(BAOTA.size() > 36_000 && BAOTA.size() < 46_000, "it has " + BAOTA.size());
  }

  @Test
  void other_streets_leave_the_street_as_it_is() {
    // Given
    List<String> alone = Lines.of(BAOTA);

    // When
    List<String> among = Lines.of(new Sample(SEED, 150_000));

    // Then
    assertEquals(150_000, among.size());
    assertEquals(alone, among.stream().filter(line -> !line.contains("/agencies/sim-")).toList());
  }

  @Test
  void every_fact_that_an_agency_may_send_is_there() {
    // Given
    Set<String> sendable =
        Catalogue.types().stream()
            .filter(type -> AgencyFact.class.isAssignableFrom(type.record()))
            .map(FactType::wireType)
            .collect(Collectors.toCollection(TreeSet::new));

    // When
    Set<String> sent = new TreeSet<>();
    BAOTA.forEach(event -> sent.add(Catalogue.of(event.data()).wireType()));

    // Then
    assertEquals(sendable, sent);
  }

  @Test
  void every_agency_but_the_media_sends_something() {
    Map<String, Long> counts = BAOTA.baota().countByAgency();
    for (Agency agency : BAOTA.agencies()) {
      boolean sends = counts.containsKey(agency.code());
      assertEquals(agency.kind() != AgencyKind.MEDIA, sends, agency.code());
    }
  }

  @Test
  void every_event_is_readable_and_its_sender_may_send_it() throws Unreadable {
    // Given
    Sample sample = new Sample(SEED, 60_000);
    Set<String> places = sample.places().stream().map(Place::code).collect(Collectors.toSet());
    Map<String, AgencyKind> kinds =
        sample.agencies().stream().collect(Collectors.toMap(Agency::code, Agency::kind));
    Set<String> ids = new HashSet<>();
    Instant end = Instant.parse("2025-12-31T16:00:00Z");

    for (String line : Lines.of(sample)) {
      // When
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      AgencyEvent event = CloudEventReader.structured(bytes, 0, bytes.length);

      // Then
      assertTrue(event.type().senders().contains(kinds.get(event.agency())), line);
      assertTrue(places.contains(event.place()), line);
      assertTrue(ids.add(event.source() + event.id()), line);
      assertNotNull(event.recordedAt(), line);
      assertFalse(event.recordedAt().isBefore(event.occurredAt()), line);
      assertTrue(event.recordedAt().isBefore(end), line);
    }
  }

  @Test
  void every_code_stands_in_a_list() throws IOException, ReflectiveOperationException {
    // Given
    Set<String> known = new HashSet<>();
    Path root = Path.of(System.getProperty("qilian.root"));
    Path lists = root.resolve("incident-service/src/main/resources/qilian/incident/codes.tsv");
    for (String line : Files.readAllLines(lists)) {
      String[] cells = line.split("\t");
      known.add(cells.length > 1 ? cells[0] + " " + cells[1] : line);
    }
    Sample sample = new Sample(SEED, 60_000);
    sample.codes().forEach(code -> known.add(code.list() + " " + code.code()));

    // When
    Set<String> used = new TreeSet<>();
    List<AgencyFact> facts = new ArrayList<>();
    sample.forEach(event -> facts.add(event.data()));
    for (AgencyFact fact : facts) {
      codes((Record) fact, used);
    }

    // Then
    used.removeAll(known);
    assertEquals(Set.of(), used);
  }

  private static void codes(Record record, Set<String> used) throws ReflectiveOperationException {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      CodeOf list = component.getAnnotation(CodeOf.class);
      Object value = component.getAccessor().invoke(record);
      if (value instanceof Record inner) {
        codes(inner, used);
      } else if (list != null && value instanceof List<?> many) {
        many.forEach(code -> used.add(list.value() + " " + code));
      } else if (list != null && value != null) {
        used.add(list.value() + " " + value);
      }
    }
  }

  @Test
  void a_correction_names_an_event_that_its_agency_sent_before() {
    Map<String, Event> earlier = new HashMap<>();
    List<Event> corrections = new ArrayList<>();
    BAOTA.forEach(
        event -> {
          String key = event.agency().code() + event.id();
          if (event.corrects() != null) {
            Event target = earlier.get(event.agency().code() + event.corrects());
            assertNotNull(target, key);
            assertEquals(target.data().getClass(), event.data().getClass(), key);
            assertFalse(target.data().equals(event.data()) && target.at() == event.at(), key);
            corrections.add(event);
          }
          earlier.put(key, event);
        });
    assertTrue(corrections.size() > 100);
  }

  @Test
  void some_facts_became_known_days_later() {
    List<Event> late = new ArrayList<>();
    BAOTA.forEach(
        event -> {
          if (event.recordedAt() - event.at() > 86_400) {
            late.add(event);
          }
        });
    assertTrue(late.size() > BAOTA.size() / 100, late.size() + " late");
    assertTrue(late.size() < BAOTA.size() / 10, late.size() + " late");
  }

  @Test
  void free_texts_name_nobody_and_carry_no_number() {
    Pattern digits = Pattern.compile("[0-9０-９@]");
    for (String line : Lines.of(BAOTA)) {
      JsonNode data = Recount.read(line).get("data");
      for (String text : List.of("summary", "reason", "ground", "item", "unit")) {
        assertFalse(digits.matcher(data.path(text).asText()).find(), line);
      }
      assertFalse(data.path("summary").asText().matches(".*[某先女]?(先生|女士|叫做).*"), line);
    }
  }

  @Test
  void written_files_hold_every_event_once_and_the_directory(@TempDir Path folder)
      throws IOException {
    // When
    int answer = write(folder.resolve("a"));
    write(folder.resolve("b"));

    // Then
    assertEquals(0, answer);
    Map<String, String> first = texts(folder.resolve("a"));
    assertEquals(first, texts(folder.resolve("b")));
    long lines =
        first.entrySet().stream()
            .filter(file -> file.getKey().endsWith(".ndjson"))
            .mapToLong(file -> file.getValue().lines().count())
            .sum();
    assertEquals(BAOTA.size(), lines);
    JsonNode directory = Recount.read(first.get("directory.json"));
    assertEquals(BAOTA.agencies().size(), directory.get("agencies").size());
    assertEquals(BAOTA.places().size(), directory.get("places").size());
  }

  private static int write(Path folder) {
    return new CommandLine(WriteVerb.class).execute("--out", folder.toString());
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
