package qilian.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MappingFileTest {
  private static final String GOOD =
      """
      agency: {code: x-police, kind: POLICE_STATION, nameZh: 派出所, namespace: x}
      root: {kind: REGION, nameZh: 甲, zone: Asia/Shanghai,
        coverage: {from: 2024-01-01, to: 2024-12-31}}
      time: {column: day}
      events:
        - type: incident.criminal-accepted
          data:
            category: {column: kind, createCodes: true}
      """;

  private static MappingTrouble trouble(String yaml) {
    return assertThrows(MappingTrouble.class, () -> MappingFile.parse(yaml, "test"));
  }

  private static void refused(String yaml, int line, String words) {
    MappingTrouble trouble = trouble(yaml);
    assertEquals(line, trouble.line(), trouble.getMessage());
    assertTrue(trouble.getMessage().contains(words), trouble.getMessage());
  }

  @Test
  void a_short_mapping_takes_everything_else_from_what_is_usual() {
    Mapping mapping = MappingFile.parse(GOOD, "test");

    assertEquals("x", mapping.root().place().code());
    assertEquals(Set.of("IMPORT"), mapping.agencies().getFirst().rights());
    assertTrue(mapping.idsFromLines());
    assertEquals(
        "incident-category",
        mapping.events().getFirst().data().getFirst().values().getFirst().codes().list());
  }

  @Test
  void an_agency_that_tells_when_it_knew_gets_the_right_to_fill_in_the_past() {
    Mapping mapping =
        MappingFile.parse(GOOD.replace("time:", "recordedAt: {column: known}\ntime:"), "test");

    assertEquals(Set.of("IMPORT", "BACKFILL"), mapping.agencies().getFirst().rights());
  }

  @Test
  void an_unknown_key_is_refused_with_its_line_and_the_known_ones() {
    refused(GOOD.replace("{column: day}", "{colunm: day}"), 4, "column");
    refused(GOOD + "extra: 1\n", 9, "\"extra\" is not known here");
    refused(GOOD.replace("{column: kind, ", "{column: kind, defualt: x, "), 8, "\"defualt\"");
  }

  @Test
  void a_fact_or_field_that_the_contract_does_not_have_is_refused() {
    refused(GOOD.replace("criminal-accepted", "criminal-excepted"), 6, "incident.alarm-received");
    refused(GOOD.replace("category: {", "categorie: {"), 8, "no such field");
    refused(
        GOOD.replace("incident.criminal-accepted", "incident.alarm-received"), 6, "reportChannel");
  }

  @Test
  void a_kind_of_agency_that_may_not_send_the_fact_is_refused() {
    refused(GOOD.replace("POLICE_STATION", "BANK"), 6, "only sent by");
    refused(GOOD.replace("POLICE_STATION", "POLICE"), 1, "none of");
  }

  @Test
  void dates_zones_patterns_and_expressions_are_checked_before_any_file_is_read() {
    refused(GOOD.replace("Asia/Shanghai", "Asia/Baota"), 2, "no time zone");
    refused(GOOD.replace("2024-12-31", "2024-02-30"), 3, "is no day");
    refused(GOOD.replace("2024-12-31", "2023-12-31"), 3, "ends before");
    refused(
        GOOD.replace("{column: day}", "{column: day, patterns: [yyyy-BB]}"), 4, "no date pattern");
    refused(GOOD + "skip: {when: {column: a, matches: '['}}\n", 9, "no regular expression");
  }

  @Test
  void text_that_is_not_yaml_or_says_a_key_twice_is_refused_with_its_line() {
    refused(GOOD + "x: [1\n", 10, "not YAML");
    refused(GOOD + "time: {column: b}\n", 9, "stands twice");
    assertEquals(1, trouble("").line());
  }

  @Test
  void two_events_of_a_line_may_not_have_the_same_id() {
    String two = GOOD + "  - type: incident.case-solved\n  - type: incident.case-solved\n";

    refused(two, 10, "same id");
    assertEquals(
        List.of("", "/case-solved"),
        MappingFile.parse(GOOD + "  - type: incident.case-solved\n", "test").events().stream()
            .map(EventPlan::idSuffix)
            .toList());
  }

  @Test
  void several_agencies_need_a_word_on_whose_event_it_is() {
    String two =
        GOOD.replace("agency: {", "agencies:\n  - {code: y-police, existing: true}\n  - {");

    refused(two, 8, "several agencies");
  }

  @Test
  void scalars_stay_as_written() {
    String yaml = GOOD.replace("{column: kind, createCodes: true}", "NO");

    Field field =
        MappingFile.parse(yaml, "test").events().getFirst().data().getFirst().values().getFirst();

    assertEquals("NO", field.constant());
  }

  @Test
  void coverage_of_root_and_agencies_is_one_set_of_days() {
    List<Coverage> union =
        Coverage.union(
            Coverage.read(Section.parse("{from: 2020-01-01, to: 2020-12-31}")),
            Coverage.read(Section.parse("{from: 2021-01-01, to: 2021-06-30}")));

    assertEquals(Coverage.read(Section.parse("{from: 2020-01-01, to: 2021-06-30}")), union);
  }

  @Test
  void a_value_goes_through_column_shape_table_and_default() {
    String yaml =
        "{column: a, extract: '([A-Z]+)', letters: LOWER, values: {theft: THEFT_OTHER, x: ''},"
            + " otherwise: REJECT, default: OTHER}";
    Field field = Field.read(Section.parse(yaml), new Columns(), Set.of("", "-"), "x");

    assertEquals("THEFT_OTHER", field.text(new TextRow(Map.of("a", " 12 THEFT "))));
    assertEquals("OTHER", field.text(new TextRow(Map.of("a", "-"))));
    assertEquals("OTHER", field.text(new TextRow(Map.of())));
    Refused refused =
        assertThrows(Refused.class, () -> field.text(new TextRow(Map.of("a", "ARSON"))));
    assertEquals(Reason.UNMAPPED_VALUE, refused.reason());
  }

  @Test
  void of_several_sources_the_first_that_applies_and_is_filled_counts() {
    String yaml = "[{when: {column: a, in: [x]}, constant: one}, {column: b}, {template: 'c-{c}'}]";
    Section section = Section.parse("f: " + yaml).need("f");
    Field field = Field.read(section, new Columns(), Set.of(""), "");

    assertEquals("one", field.text(new TextRow(Map.of("a", "x", "b", "y"))));
    assertEquals("y", field.text(new TextRow(Map.of("a", "z", "b", "y"))));
    assertEquals("c-5", field.text(new TextRow(Map.of("a", "z", "b", "", "c", "5"))));
    assertEquals("", field.text(new TextRow(Map.of("a", "z"))));
  }

  @Test
  void numbers_lose_their_thousands_and_stay_exact() {
    Field plain =
        Field.read(Section.parse("{column: a, number: true}"), new Columns(), Set.of(), "");
    Field german =
        Field.read(
            Section.parse("{column: a, number: {thousands: '.', decimal: ','}}"),
            new Columns(),
            Set.of(),
            "");

    assertEquals("1234567.50", plain.text(new TextRow(Map.of("a", "1,234,567.50"))));
    assertEquals("1234.5", german.text(new TextRow(Map.of("a", "1.234,5"))));
    assertThrows(Refused.class, () -> plain.text(new TextRow(Map.of("a", "=1+1"))));
    assertThrows(Refused.class, () -> plain.text(new TextRow(Map.of("a", "-"))));
  }

  @Test
  void a_value_that_could_not_be_decoded_is_refused_where_it_is_used() {
    Field field = Field.read(Section.parse("{column: a}"), new Columns(), Set.of(), "");

    assertThrows(Refused.class, () -> field.text(new TextRow(Map.of("a", "x\uFFFDy"))));
    assertFalse(field.text(new TextRow(Map.of("a", "xy", "b", "\uFFFD"))).isEmpty());
  }

  @Test
  void conditions_combine() {
    String yaml =
        "{any: [{column: a, matches: '(?i)total.*'}, {all: [{column: a, notBlank: true},"
            + " {not: {column: b, equals: '1'}}]}]}";
    Condition condition = Condition.read(Section.parse(yaml), new Columns(), Set.of("", "N/A"));

    assertTrue(condition.holds(new TextRow(Map.of("a", "TOTAL 5", "b", "1"))));
    assertTrue(condition.holds(new TextRow(Map.of("a", "x", "b", "2"))));
    assertFalse(condition.holds(new TextRow(Map.of("a", "x", "b", "1"))));
    assertFalse(condition.holds(new TextRow(Map.of("a", "N/A", "b", "2"))));
  }
}
