package qilian.transport.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import qilian.contract.incident.IncidentFact.AlarmReceived;

class CloudEventReaderTest {

  private static final String DATA = "{\"category\":\"CRIMINAL\",\"reportChannel\":\"CALL_110\"}";
  private static final String EVENT =
      """
      {"specversion":"1.0","id":"e-1","source":"/agencies/baota-police/110",
       "type":"qilian.incident.alarm-received.v1","time":"2025-11-03T08:15:00+08:00",
       "subject":"baota","caseref":"J1","unknown":{"deep":[1,2]},
       "data":{"category":"CRIMINAL","reportChannel":"CALL_110","more":"ignored"}}
      """;

  @Test
  void an_event_in_structured_mode_is_read() throws Unreadable {
    AgencyEvent event = read(EVENT);
    assertEquals("e-1", event.id());
    assertEquals("baota-police", event.agency());
    assertEquals("baota", event.place());
    assertEquals("2025-11-03T00:15:00Z", event.occurredAt().toString());
    assertEquals("CRIMINAL", ((AlarmReceived) event.fact()).category());
    assertNull(event.recordedAt());
  }

  @Test
  void the_order_of_the_fields_does_not_matter() throws Unreadable {
    String dataFirst =
        "{\"data\":" + DATA + "," + EVENT.substring(1, EVENT.indexOf(",\n \"data\"")) + "}";
    assertEquals(read(EVENT), read(dataFirst));
  }

  @Test
  void binary_mode_says_the_same() throws Unreadable {
    AgencyEvent event =
        CloudEventReader.binary(
            Map.of(
                "specversion", "1.0",
                "id", "e-1",
                "source", "/agencies/baota-police/110",
                "type", "qilian.incident.alarm-received.v1",
                "time", "2025-11-03T08:15:00+08:00",
                "subject", "baota",
                "caseref", "J1",
                "datacontenttype", "application/json; charset=utf-8"),
            DATA.getBytes(StandardCharsets.UTF_8));
    assertEquals(read(EVENT), event);
  }

  @Test
  void what_is_written_is_read_again_as_the_same_event() throws Unreadable {
    AgencyEvent event = read(EVENT);
    byte[] json = CloudEventWriter.structured(event);
    assertEquals(event, CloudEventReader.structured(json, 0, json.length));
  }

  @Test
  void a_batch_is_split_at_its_events_and_each_is_read_by_itself() throws Unreadable {
    byte[] batch =
        ("[ " + EVENT + ", {\"broken\": 1},\n" + EVENT + "]").getBytes(StandardCharsets.UTF_8);
    List<CloudEventReader.Slice> slices = CloudEventReader.splitArray(batch, 10);
    assertEquals(3, slices.size());
    for (int i : new int[] {0, 2}) {
      CloudEventReader.Slice slice = slices.get(i);
      assertEquals(
          read(EVENT), CloudEventReader.structured(slice.bytes(), slice.offset(), slice.length()));
    }
    assertEquals(
        Fault.TOO_LARGE,
        assertThrows(Unreadable.class, () -> CloudEventReader.splitArray(batch, 2)).fault());
  }

  @Test
  void lines_are_split_with_either_line_end_and_blank_ones_passed_over() throws Unreadable {
    byte[] lines = "{\"a\":1}\r\n\n  \n{\"b\":2}".getBytes(StandardCharsets.UTF_8);
    List<CloudEventReader.Slice> slices = CloudEventReader.splitLines(lines, 10);
    assertEquals(2, slices.size());
    assertEquals("{\"b\":2}", new String(slices.get(1).toBytes(), StandardCharsets.UTF_8));
  }

  @Test
  void each_fault_is_named_and_located() {
    fault(Fault.NOT_JSON, "", EVENT.substring(0, EVENT.length() / 2));
    fault(Fault.NOT_JSON, "", EVENT + "{}");
    fault(Fault.NOT_AN_OBJECT, "", "[]");
    fault(Fault.TOO_DEEP, "", "{\"x\":" + "[".repeat(40) + "]".repeat(40) + "}");
    fault(Fault.DUPLICATE_FIELD, "", EVENT.replace("\"id\":", "\"id\":\"x\",\"id\":"));
    fault(Fault.UNSUPPORTED_SPECVERSION, "/specversion", EVENT.replace("1.0", "0.3"));
    fault(Fault.MISSING_FIELD, "/id", EVENT.replace("\"id\"", "\"di\""));
    fault(Fault.WRONG_TYPE, "/id", EVENT.replace("\"e-1\"", "1"));
    fault(Fault.TOO_LONG, "/id", EVENT.replace("e-1", "x".repeat(10_000)));
    fault(Fault.FORBIDDEN_CHARACTER, "/id", EVENT.replace("e-1", "e\\u0000"));
    fault(Fault.FORBIDDEN_CHARACTER, "/id", EVENT.replace("e-1", "e\\ud800"));
    fault(Fault.FORBIDDEN_CHARACTER, "/id", EVENT.replace("e-1", "e\\u202e"));
    fault(Fault.MALFORMED_SOURCE, "/source", EVENT.replace("/agencies/", "/agency/"));
    fault(Fault.UNKNOWN_TYPE, "/type", EVENT.replace("alarm-received", "alarm-lost"));
    fault(
        Fault.UNKNOWN_TYPE,
        "/type",
        EVENT.replace("incident.alarm-received", "directory.place-registered"));
    fault(Fault.UNKNOWN_VERSION, "/type", EVENT.replace(".v1", ".v2"));
    fault(Fault.TIME_WITHOUT_ZONE, "/time", EVENT.replace("+08:00", ""));
    fault(Fault.MISSING_FIELD, "/data", EVENT.replace("\"data\"", "\"atad\""));
    fault(Fault.WRONG_TYPE, "/data", EVENT.replaceAll("\"data\":\\{.*\\}\\}", "\"data\":[]}"));
    fault(Fault.MISSING_FIELD, "/data/category", EVENT.replace("\"category\"", "\"kind\""));
    fault(Fault.WRONG_TYPE, "/data/category", EVENT.replace("\"CRIMINAL\"", "5"));
    fault(
        Fault.UNSUPPORTED_CONTENT_TYPE,
        "/datacontenttype",
        EVENT.replace("\"subject\"", "\"datacontenttype\":\"text/xml\",\"subject\""));
  }

  @Test
  void json_in_another_encoding_is_no_json() {
    byte[] utf16 = EVENT.getBytes(StandardCharsets.UTF_16LE);
    assertEquals(
        Fault.NOT_JSON,
        assertThrows(Unreadable.class, () -> CloudEventReader.structured(utf16, 0, utf16.length))
            .fault());
  }

  @Test
  void noise_is_refused_and_never_breaks_the_reader() {
    Random dice = new Random(99);
    byte[] event = EVENT.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 20_000; i++) {
      byte[] noisy = Arrays.copyOf(event, dice.nextInt(event.length + 1));
      for (int flips = dice.nextInt(6); flips > 0 && noisy.length > 0; flips--) {
        noisy[dice.nextInt(noisy.length)] = (byte) dice.nextInt(256);
      }
      try {
        CloudEventReader.structured(noisy, 0, noisy.length);
      } catch (Unreadable e) {
        assertEquals(e.fault(), Fault.valueOf(e.fault().name()));
      }
    }
  }

  private static AgencyEvent read(String json) throws Unreadable {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return CloudEventReader.structured(bytes, 0, bytes.length);
  }

  private static void fault(Fault fault, String pointer, String json) {
    Unreadable found = assertThrows(Unreadable.class, () -> read(json), json);
    assertEquals(fault + " " + pointer, found.fault() + " " + found.pointer(), json);
  }
}
