package qilian.transport.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import qilian.transport.figures.FigureQuestion.Quantity;
import qilian.transport.figures.FigureQuestion.Wanted;

class FigureQuestionTest {
  private static final Set<String> OURS = Set.of("mediation.dispute-accepted", "mediation.agreed");

  @Test
  void a_link_of_a_series_is_read_as_it_was_written() {
    Map<String, List<String>> link = link();
    link.put("quantity", List.of("AMOUNT"));
    link.put("place", List.of("baota"));
    link.put("category", List.of("NEIGHBOUR", "CONTRACT"));
    link.put("excludeDisposition", List.of(""));
    link.put("hour", List.of("23"));
    link.put("asOf", List.of("2025-11-20"));
    link.put("measure", List.of("AGREED_AMOUNT"));

    FigureQuestion question = read(link);

    assertEquals(
        new FigureQuestion(
            Set.of("mediation.agreed"),
            Quantity.AMOUNT,
            "yuetang>baota",
            Map.of(
                Coordinate.CATEGORY,
                new Wanted(Set.of("NEIGHBOUR", "CONTRACT"), Set.of()),
                Coordinate.DISPOSITION,
                new Wanted(Set.of(), Set.of(""))),
            LocalDate.of(2025, 11, 3),
            LocalDate.of(2025, 11, 10),
            23,
            LocalDate.of(2025, 11, 20)),
        question);
  }

  @Test
  void what_cannot_be_read_is_named() {
    fault("PARAMETER_UNKNOWN", "colour", "red");
    fault("UNKNOWN_VALUE", "fact", "incident.alarm-received");
    fault("UNKNOWN_VALUE", "quantity", "WEIGHT");
    fault("UNKNOWN_VALUE", "hour", "24");
    fault("UNKNOWN_VALUE", "hour", "-1");
    fault("DAY_NOT_ACCEPTED", "from", "2025-02-30");
    fault("DAY_NOT_ACCEPTED", "until", "+12025-01-01");
    fault("DAY_NOT_ACCEPTED", "asOf", "today");
    Map<String, List<String>> link = link();
    link.remove("until");
    assertEquals("until", assertThrows(QuestionFault.class, () -> read(link)).parameter());
  }

  @Test
  void a_cursor_leads_back_to_its_place() {
    Contribution.Place place =
        new Contribution.Place(
            LocalDate.of(2025, 11, 3), LocalDate.of(2025, 11, 4), UUID.randomUUID(), 3);

    assertEquals(place, Contribution.Place.read(place.cursor()));
    for (String wrong : List.of("", "x", "!!", "MjAyNS0xMS0wMw", place.cursor().substring(2))) {
      assertThrows(QuestionFault.class, () -> Contribution.Place.read(wrong), wrong);
    }
  }

  private static Map<String, List<String>> link() {
    Map<String, List<String>> link = new HashMap<>();
    link.put("fact", List.of("mediation.agreed"));
    link.put("from", List.of("2025-11-03"));
    link.put("until", List.of("2025-11-10"));
    return link;
  }

  private static FigureQuestion read(Map<String, List<String>> link) {
    return FigureQuestion.read(link, OURS, code -> "yuetang>" + code);
  }

  private static void fault(String code, String parameter, String value) {
    Map<String, List<String>> link = link();
    link.put(parameter, List.of(value));
    QuestionFault fault = assertThrows(QuestionFault.class, () -> read(link), parameter);
    assertEquals(code, fault.code());
    assertEquals(parameter, fault.parameter());
  }
}
