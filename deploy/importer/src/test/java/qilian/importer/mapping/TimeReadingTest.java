package qilian.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeReadingTest {
  private static final Set<String> BLANKS = Set.of("", "N/A");

  private static @Nullable Moment moment(String yaml, String... cells) {
    var reading = new TimeReading(Section.parse(yaml), new Columns(), BLANKS, "Asia/Shanghai");
    return reading.read(
        new TextRow(
            cells.length == 2 ? Map.of("a", cells[0], "b", cells[1]) : Map.of("a", cells[0])));
  }

  private static String time(String yaml, String... cells) {
    Moment moment = moment(yaml, cells);
    return moment == null ? "" : moment.rfc3339() + (moment.dayOnly() ? " DAY" : "");
  }

  private static Reason refusal(String yaml, String... cells) {
    return assertThrows(Refused.class, () -> moment(yaml, cells)).reason();
  }

  @Test
  void years_of_the_republic_are_moved_before_the_day_is_looked_up() {
    String yaml = "{columns: [a, b], join: '-', patterns: y-MMdd, yearOffset: 1911}";

    assertEquals("2021-01-05T00:00:00+08:00 DAY", time(yaml, "110", "0105"));
    assertEquals("2010-12-31T00:00:00+08:00 DAY", time(yaml, "99", "1231"));
    assertEquals("2020-02-29T00:00:00+08:00 DAY", time(yaml, "109", "0229"));
    assertEquals(Reason.IMPOSSIBLE_DATE, refusal(yaml, "110", "0229"));
    assertEquals(Reason.IMPOSSIBLE_DATE, refusal(yaml, "111", "0300"));
    assertEquals(Reason.IMPOSSIBLE_DATE, refusal(yaml, "112", "1200"));
  }

  @Test
  void a_day_that_does_not_exist_is_another_reason_than_a_text_no_pattern_reads() {
    String yaml = "{column: a, patterns: [yyyy-MM-dd, dd/MM/yyyy]}";

    assertEquals(Reason.IMPOSSIBLE_DATE, refusal(yaml, "2023-02-30"));
    assertEquals(Reason.IMPOSSIBLE_DATE, refusal(yaml, "31/04/2023"));
    assertEquals(Reason.UNREADABLE_TIME, refusal(yaml, "yesterday"));
    assertEquals(Reason.UNREADABLE_TIME, refusal(yaml, "2023-02-03 extra"));
    assertEquals(Reason.IMPOSSIBLE_DATE, refusal(yaml, "0000-01-01"));
    assertEquals(
        Reason.IMPOSSIBLE_TIME,
        refusal("{column: a, patterns: yyyy-MM-dd HH:mm}", "2023-02-03 24:10"));
  }

  @Test
  void patterns_are_tried_in_their_order() {
    String yaml = "{column: a, patterns: ['M/d/yyyy h:mm a', M/d/yyyy, 'd MMM yyyy']}";

    assertEquals("2024-03-05T14:07:00+08:00", time(yaml, "3/5/2024 2:07 PM"));
    assertEquals("2024-03-05T00:00:00+08:00 DAY", time(yaml, "3/5/2024"));
    assertEquals("2024-03-05T00:00:00+08:00 DAY", time(yaml, "5 mar 2024"));
    assertEquals("2024-03-05T00:30:00+08:00", time(yaml, "3/5/2024 12:30 am"));
  }

  @Test
  void without_patterns_iso_is_read_with_or_without_time_fraction_and_offset() {
    assertEquals("2024-03-05T00:00:00+08:00 DAY", time("column: a", "2024-03-05"));
    assertEquals("2024-03-05T14:07:00+08:00", time("column: a", "2024-03-05 14:07"));
    assertEquals("2024-03-05T14:07:09.123+08:00", time("column: a", "2024-03-05T14:07:09.1234567"));
    assertEquals("2024-03-05T14:07:09Z", time("column: a", "2024-03-05T14:07:09Z"));
    assertEquals("2024-03-05T14:07:09-05:00", time("column: a", "2024-03-05T14:07:09-05:00"));
  }

  @Test
  void a_local_time_skipped_by_summer_time_moves_forward_by_the_gap() {
    String yaml = "{column: a, zone: America/New_York}";

    assertEquals("2024-03-10T03:30:00-04:00", time(yaml, "2024-03-10 02:30"));
    assertEquals(
        Reason.TIME_IN_GAP,
        refusal("{column: a, zone: America/New_York, gap: REJECT}", "2024-03-10 02:30"));
  }

  @Test
  void a_local_time_that_comes_twice_is_the_earlier_unless_the_mapping_says_later() {
    assertEquals(
        "2024-11-03T01:30:00-04:00",
        time("{column: a, zone: America/New_York}", "2024-11-03 01:30"));
    assertEquals(
        "2024-11-03T01:30:00-05:00",
        time("{column: a, zone: America/New_York, overlap: LATER}", "2024-11-03 01:30"));
    assertEquals(
        "2024-11-03T01:30:00-05:00",
        time(
            "{column: a, zone: America/New_York, offset: {column: b}}",
            "2024-11-03 01:30",
            "-05:00"));
  }

  @Test
  void a_missing_time_of_day_makes_it_a_day() {
    String yaml = "{columns: [a, b], patterns: [yyyy-MM-dd HH:mm, yyyy-MM-dd]}";

    assertEquals("2024-03-05T08:00:00+08:00", time(yaml, "2024-03-05", "08:00"));
    assertEquals("2024-03-05T00:00:00+08:00 DAY", time(yaml, "2024-03-05", ""));
    assertEquals("2024-03-05T00:00:00+08:00 DAY", time(yaml, "2024-03-05", "N/A"));
  }

  @Test
  void the_precision_may_depend_on_a_column() {
    String yaml =
        "{columns: [a, b], precision: [{when: {column: b, equals: '00:00'}, constant: DAY},"
            + " {constant: AUTO}]}";

    assertEquals("2024-03-05T00:00:00+08:00 DAY", time(yaml, "2024-03-05", "00:00"));
    assertEquals("2024-03-05T00:01:00+08:00", time(yaml, "2024-03-05", "00:01"));
    assertEquals("2024-03-05T00:00:00+08:00", time("{column: a, precision: MINUTE}", "2024-03-05"));
  }

  @Test
  void a_day_begins_at_local_midnight_even_where_the_clocks_skip_it() {
    assertEquals(
        "2018-11-04T01:00:00-02:00 DAY",
        time("{column: a, zone: America/Sao_Paulo}", "2018-11-04"));
  }

  @Test
  void seconds_since_1970_are_a_time_like_any_other() {
    assertEquals("2024-03-05T14:07:09+08:00", time("{column: a, epoch: SECONDS}", "1709618829"));
    assertEquals(
        "2024-03-05T00:00:00+08:00 DAY",
        time("{column: a, epoch: MILLIS, precision: DAY}", "1709618829000"));
    assertEquals(Reason.UNREADABLE_TIME, refusal("{column: a, epoch: SECONDS}", "soon"));
  }

  @Test
  void a_blank_time_is_none_unless_it_is_required() {
    assertNull(moment("column: a", "N/A"));
    assertEquals(Reason.MISSING_TIME, refusal("{column: a, required: true}", " "));
  }

  @Test
  void the_zone_may_stand_in_a_column() {
    String yaml =
        "{column: a, zone: {column: b, values: {E: America/New_York, P: America/Los_Angeles}}}";

    assertEquals("2024-07-01T08:00:00-04:00", time(yaml, "2024-07-01 08:00", "E"));
    assertEquals("2024-07-01T08:00:00-07:00", time(yaml, "2024-07-01 08:00", "P"));
    assertEquals(Reason.UNREADABLE_TIME, refusal(yaml, "2024-07-01 08:00", "X"));
  }
}
