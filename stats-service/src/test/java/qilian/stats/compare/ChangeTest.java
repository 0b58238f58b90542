package qilian.stats.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import qilian.stats.compare.Coverage.Covered;
import qilian.stats.compare.Coverage.Days;

class ChangeTest {
  private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

  private static LocalDate d(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void percentages_are_exact_to_one_decimal_half_away_from_zero() {
    assertEquals(new BigDecimal("-8.8"), Change.of(737, 808L).percent());
    assertEquals(new BigDecimal("12.9"), Change.of(70, 62L).percent());
    assertEquals(new BigDecimal("6.3"), Change.of(17, 16L).percent());
    assertEquals(new BigDecimal("-6.3"), Change.of(15, 16L).percent());
    assertTrue(Change.of(15, 16L).tie());
    assertFalse(Change.of(70, 62L).tie());
    assertEquals(new BigDecimal("0.0"), Change.of(5, 5L).percent());
    assertNull(Change.of(5, 0L).percent());
    assertNull(Change.of(5, null).percent());
    assertEquals(
        new BigDecimal("922337203685477580600.0"), Change.of(Long.MAX_VALUE, 1L).percent());
  }

  @Test
  void the_words_say_the_difference_first_on_a_small_base() {
    assertEquals("下降16.0%", Change.of(89, 106L).text(ZH));
    assertEquals("上升12.9%", Change.of(70, 62L).text(ZH));
    assertEquals("由7起到1起（减少6起，下降85.7%，基数较小）", Change.of(1, 7L).text(ZH));
    assertEquals("由4件到6件（增加2件，上升50.0%，基数较小）", Change.of(6, 4L).text(ZH, "件"));
    assertEquals("上期为0，新增3起", Change.of(3, 0L).text(ZH));
    assertEquals("持平", Change.of(0, 0L).text(ZH));
    assertEquals("持平", Change.of(11, 11L).text(ZH));
    assertEquals("无可比基数", Change.of(11, null).text(ZH));
    assertEquals("基本持平（增加1起）", Change.of(10_001, 10_000L).text(ZH));
    assertEquals(
        "from 7 to 1 cases (6 fewer; down 85.7 %, small base)",
        Change.of(1, 7L).text(Locale.ENGLISH));
  }

  @Test
  void changes_of_a_share_are_points() {
    assertEquals("上升5.0个百分点", new ShareChange(85, 100, 80, 100).text(ZH));
    assertEquals(new BigDecimal("-0.1"), new ShareChange(999, 1000, 1, 1).points());
    assertEquals("持平", new ShareChange(1, 2, 2, 4).text(ZH));
    assertEquals("无可比基数", new ShareChange(1, 2, 0, 0).text(ZH));
  }

  @Test
  void coverage_joins_what_touches_and_knows_what_it_does_not_know() {
    Coverage coverage =
        new Coverage(
            List.of(
                new Days(d("2021-03-01"), d("2021-03-31")),
                new Days(d("2021-01-01"), d("2021-01-31")),
                new Days(d("2021-02-01"), d("2021-02-10"))));
    assertEquals(2, coverage.intervals().size());
    assertEquals(Covered.FULL, coverage.covers(Window.range(d("2021-01-30"), d("2021-02-10"))));
    assertEquals(Covered.PARTIAL, coverage.covers(Window.range(d("2021-02-10"), d("2021-03-01"))));
    assertEquals(Covered.NONE, coverage.covers(Window.range(d("2021-02-11"), d("2021-02-28"))));
    assertEquals(
        Covered.FULL,
        coverage
            .union(Coverage.of(d("2021-02-05"), LocalDate.MAX))
            .covers(Window.range(d("2021-01-01"), d("2030-01-01"))));
    assertEquals(Covered.NONE, Coverage.NOTHING.covers(Window.day(d("2021-01-01"))));
  }

  @Test
  void a_base_not_wholly_inside_the_coverage_is_unknown() {
    Window week = SeriesCalendar.of(ZoneId.of("Asia/Taipei")).parse("2022-W01");
    Coverage since2021 = Coverage.of(d("2021-01-04"), d("2023-12-31"));
    Compared aligned =
        Compared.of(Comparison.ALIGNED, week, 753, since2021, w -> 808, Change.SMALL_BASE);
    Compared calendar =
        Compared.of(Comparison.CALENDAR, week, 753, since2021, w -> 802, Change.SMALL_BASE);
    assertEquals(808L, aligned.change().base());
    assertEquals(Covered.PARTIAL, calendar.covered());
    assertNull(calendar.change().base());
  }
}
