package qilian.incident.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import qilian.contract.AgencyKind;
import qilian.contract.PlaceKind;
import qilian.contract.Right;
import qilian.contract.incident.IncidentFact.AlarmReceived;
import qilian.incident.directory.Agency;
import qilian.incident.directory.DirectoryView;
import qilian.incident.directory.Place;
import qilian.transport.codec.AgencyEvent;
import qilian.transport.codec.CloudEventReader;
import qilian.transport.codec.Unreadable;

/** Each reason of the gate, from both sides of its bound. */
class GateTest {

  private static final Instant NOW = Instant.parse("2025-11-10T00:00:00Z");
  private static final String POLICE = "baota-police";
  private final Directory directory = new Directory();
  private final Gate gate = new Gate(directory);

  @Test
  void an_alarm_is_admitted_and_stamped_in_the_zone_of_its_root() {
    Admission admission = admitted(event("2025-11-03T23:30:00Z", "", alarm("CRIMINAL")));
    assertEquals("yuetang>baota", admission.placePath());
    assertEquals(LocalDate.parse("2025-11-04"), admission.occurredOn());
    assertEquals(7, admission.hour());
    assertEquals(NOW, admission.recordedAt());
    assertEquals(LocalDate.parse("2025-11-10"), admission.recordedOn());
    assertEquals("CRIMINAL", admission.counted().category());
  }

  @Test
  void a_fact_known_to_the_day_has_no_hour() {
    String data =
        "{\"category\":\"CRIMINAL\",\"reportChannel\":\"CALL_110\"," + "\"timePrecision\":\"DAY\"}";
    Admission admission = admitted(event("2025-11-03T00:00:00+08:00", "", data));
    assertNull(admission.hour());
    assertEquals(LocalDate.parse("2025-11-03"), admission.occurredOn());
  }

  @Test
  void an_agency_that_the_directory_does_not_have_is_turned_away() {
    assertEquals(Refusal.UNKNOWN_AGENCY, turned(valid(), "nobody").refusal());
  }

  @Test
  void an_agency_cannot_send_for_another() {
    directory.add(agency("baota-street-office", AgencyKind.STREET_OFFICE, Set.of()));
    assertEquals(Refusal.FOREIGN_SOURCE, turned(valid(), "baota-street-office").refusal());
  }

  @Test
  void a_partner_cannot_say_that_a_case_was_solved() {
    directory.add(agency(POLICE, AgencyKind.BANK, Set.of()));
    AgencyEvent solved = read("qilian.incident.case-solved.v1", "2025-11-03T08:00:00Z", "", "{}");
    Verdict.Turned turned = turned(solved, POLICE);
    assertEquals(Refusal.NOT_YOURS_TO_SEND, turned.refusal());
    assertEquals("qilian.incident.case-solved.v1", turned.details().get("type"));
  }

  @Test
  void the_time_of_recording_needs_the_right_and_lies_in_the_past() {
    String recorded = "\"recordedat\":\"2025-11-04T00:00:00Z\",";
    AgencyEvent event = event("2025-11-03T08:00:00Z", recorded, alarm("CRIMINAL"));
    assertEquals(Refusal.BACKFILL_NOT_GRANTED, turned(event, POLICE).refusal());
    directory.add(agency(POLICE, AgencyKind.POLICE_STATION, Set.of(Right.BACKFILL)));
    assertEquals(LocalDate.parse("2025-11-04"), admitted(event).recordedOn());
    AgencyEvent tomorrow =
        event(
            "2025-11-03T08:00:00Z", "\"recordedat\":\"2025-11-10T00:00:01Z\",", alarm("CRIMINAL"));
    assertEquals(Refusal.RECORDED_IN_FUTURE, turned(tomorrow, POLICE).refusal());
  }

  @Test
  void a_clock_may_be_five_minutes_ahead_and_no_more() {
    admitted(event("2025-11-10T00:05:00Z", "", alarm("CRIMINAL")));
    AgencyEvent late = event("2025-11-10T00:05:01Z", "", alarm("CRIMINAL"));
    assertEquals(Refusal.OCCURRED_IN_FUTURE, turned(late, POLICE).refusal());
  }

  @Test
  void an_alarm_needs_a_place_that_the_directory_has() {
    AgencyEvent nowhere =
        read(
            "qilian.incident.alarm-received.v1",
            "2025-11-03T08:00:00Z",
            "",
            alarm("CRIMINAL"),
            null);
    assertEquals(Refusal.PLACE_MISSING, turned(nowhere, POLICE).refusal());
    AgencyEvent unknown =
        read(
            "qilian.incident.alarm-received.v1",
            "2025-11-03T08:00:00Z",
            "",
            alarm("CRIMINAL"),
            "atlantis");
    Verdict.Turned turned = turned(unknown, POLICE);
    assertEquals(Refusal.UNKNOWN_PLACE, turned.refusal());
    assertEquals("/subject", turned.pointer());
  }

  @Test
  void a_follow_up_without_a_place_takes_the_agencys_own_for_the_time_being() {
    AgencyEvent arrived =
        read("qilian.incident.dispatch-arrived.v1", "2025-11-03T08:00:00Z", "", "{}", null);
    Admission admission = admitted(arrived);
    assertTrue(admission.placeAssumed());
    assertEquals("baota", admission.place());
  }

  @Test
  void texts_with_identity_or_telephone_numbers_do_not_travel() {
    for (String text :
        List.of(
            "电话13812345678",
            "＋86 138-1234-5678",
            "身份证430302199001011234",
            "座机0731-58281234",
            "身份证 430302 19900101 1234",
            "卡号6222021234567894",
            "卡号 6222 0212 3456 7894",
            "１３８１２３４５６７８")) {
      String data =
          "{\"category\":\"CRIMINAL\",\"reportChannel\":\"CALL_110\",\"summary\":\"" + text + "\"}";
      Verdict.Turned turned = turned(event("2025-11-03T08:00:00Z", "", data), POLICE);
      assertEquals(Refusal.PERSONAL_DETAIL, turned.refusal(), text);
      assertEquals("/data/summary", turned.pointer());
    }
    String harmless =
        "{\"category\":\"CRIMINAL\",\"reportChannel\":\"CALL_110\","
            + "\"summary\":\"3栋2单元门口，电动车2辆，损失约12800元，2025年11月3日，表号6222021234567890\"}";
    admitted(event("2025-11-03T08:00:00Z", "", harmless));
  }

  @Test
  void a_code_that_its_list_does_not_have_counts_as_other_and_is_kept_as_it_was() {
    Admission admission = admitted(event("2025-11-03T08:00:00Z", "", alarm("UFO")));
    assertEquals("OTHER", admission.counted().category());
    assertEquals("OTHER", ((AlarmReceived) admission.fact()).category());
    assertEquals(Map.of("category", "UFO"), admission.rawCodes());
  }

  @Test
  void an_event_cannot_correct_itself() {
    AgencyEvent event = event("2025-11-03T08:00:00Z", "\"corrects\":\"e-1\",", alarm("CRIMINAL"));
    assertEquals(Refusal.CORRECTS_ITSELF, turned(event, POLICE).refusal());
  }

  private Admission admitted(AgencyEvent event) {
    return assertInstanceOf(Verdict.Admitted.class, gate.judge(event, POLICE, NOW)).admission();
  }

  private Verdict.Turned turned(AgencyEvent event, String bound) {
    return assertInstanceOf(Verdict.Turned.class, gate.judge(event, bound, NOW));
  }

  private static AgencyEvent valid() {
    return event("2025-11-03T08:00:00Z", "", alarm("CRIMINAL"));
  }

  private static String alarm(String category) {
    return "{\"category\":\"" + category + "\",\"reportChannel\":\"CALL_110\"}";
  }

  private static AgencyEvent event(String time, String more, String data) {
    return read("qilian.incident.alarm-received.v1", time, more, data);
  }

  private static AgencyEvent read(String type, String time, String more, String data) {
    return read(type, time, more, data, "baota");
  }

  private static AgencyEvent read(
      String type, String time, String more, String data, String place) {
    String subject = place == null ? "" : "\"subject\":\"" + place + "\",";
    byte[] json =
        ("{\"specversion\":\"1.0\",\"id\":\"e-1\",\"source\":\"/agencies/baota-police/110\","
                + "\"type\":\""
                + type
                + "\",\"time\":\""
                + time
                + "\","
                + subject
                + more
                + "\"data\":"
                + data
                + "}")
            .getBytes(StandardCharsets.UTF_8);
    try {
      return CloudEventReader.structured(json, 0, json.length);
    } catch (Unreadable e) {
      throw new AssertionError(e.fault() + " " + e.pointer(), e);
    }
  }

  private static Agency agency(String code, AgencyKind kind, Set<Right> rights) {
    return new Agency(code, kind, code, null, "baota", null, rights, null);
  }

  /** A directory of one street, in memory. */
  private static final class Directory implements DirectoryView {
    private final Map<String, Agency> agencies = new HashMap<>();

    Directory() {
      add(GateTest.agency(POLICE, AgencyKind.POLICE_STATION, Set.of()));
    }

    void add(Agency agency) {
      agencies.put(agency.code(), agency);
    }

    @Override
    public Agency agency(String code) {
      return agencies.get(code);
    }

    @Override
    public Place place(String code) {
      return code.equals("baota")
          ? new Place(
              "baota",
              "yuetang",
              "yuetang>baota",
              PlaceKind.STREET,
              "宝塔街道",
              null,
              ZoneId.of("Asia/Shanghai"),
              null,
              List.of(),
              null)
          : null;
    }

    @Override
    public boolean knows(String list, String code) {
      return !code.equals("UFO");
    }
  }
}
