package qilian.bench.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import qilian.transport.codec.AgencyEvent;
import qilian.transport.codec.CloudEventReader;
import qilian.transport.codec.Unreadable;

class ChainsTest {

  private static final LocalDate LAST = LocalDate.of(2025, 11, 9);

  private static AgencyEvent read(byte[] json) throws Unreadable {
    return CloudEventReader.structured(json, 0, json.length);
  }

  @Test
  void every_event_is_readable_by_the_contract_and_has_an_id_of_its_own() throws Unreadable {
    Set<String> ids = new HashSet<>();
    for (Chains.Event event : new Chains(1, "t", LAST).next(5_000)) {
      AgencyEvent read = read(event.json());
      assertEquals(Town.agency(event.agency()), read.agency());
      assertTrue(ids.add(read.id()), read.id());
    }
  }

  @Test
  void a_case_begins_with_its_alarm_and_its_facts_lie_apart() throws Unreadable {
    Map<String, Integer> begun = new HashMap<>();
    List<Chains.Event> events = new Chains(1, "t", LAST).next(5_000);
    int apart = 0;
    for (int i = 0; i < events.size(); i++) {
      String caseref = read(events.get(i).json()).caseref();
      assertEquals(events.get(i).isAlarm(), !begun.containsKey(caseref), caseref);
      Integer before = begun.put(caseref, i);
      apart += before != null && i - before > 10 ? 1 : 0;
    }
    assertTrue(apart > 3_000, "facts more than ten events behind the last: " + apart);
  }

  @Test
  void the_same_seed_sends_the_same_events() {
    String first = new String(new Chains(3, "t", LAST).next(100).getLast().json());
    assertEquals(first, new String(new Chains(3, "t", LAST).next(100).getLast().json()));
    assertNotEquals(first, new String(new Chains(4, "t", LAST).next(100).getLast().json()));
  }

  @Test
  void stamped_anew_an_event_is_another_one_of_another_case() throws Unreadable {
    Chains.Event event = new Chains(1, "t", LAST).next();
    AgencyEvent first = read(event.json());
    Chains.stamp(event.json(), event.stamps(), 321);
    AgencyEvent second = read(event.json());
    assertNotEquals(first.id(), second.id());
    assertTrue(second.id().endsWith("0321"), second.id());
    assertTrue(second.caseref().endsWith("0321"), second.caseref());
  }

  @Test
  void a_request_used_twice_carries_other_ids_of_the_same_agency() {
    Map<Integer, String> tokens = new HashMap<>();
    for (int i = 0; i < Town.AGENCIES; i++) {
      tokens.put(i, "token" + i);
    }
    Batches batches = new Batches(new Chains(1, "t", LAST), 5, 2, tokens);
    String first = new String(batches.request(0), StandardCharsets.UTF_8);
    String again = new String(batches.request(16), StandardCharsets.UTF_8);
    assertNotEquals(first, again);
    assertEquals(first.replace("0001\"", "0002\""), again);
    assertEquals(5, first.lines().filter(line -> line.startsWith("{\"specversion")).count());
  }
}
