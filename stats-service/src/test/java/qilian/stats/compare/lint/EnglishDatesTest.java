package qilian.stats.compare.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import qilian.stats.compare.lint.Finding.Severity;

class EnglishDatesTest {
  private static List<FindingCode> wrong(String text) {
    return BulletinLinter.lint(text).stream()
        .filter(finding -> finding.severity() != Severity.PASS)
        .map(Finding::code)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3-9 November 2025: 89 calls, down 16 % on last year",
        "From 3 to 9 November 2025, 89 calls were received, down 16 % on last year",
        "Monday, 3 November to Sunday, 9 November 2025: 89 calls, down 16 % on last year",
        "November 3 to 9, 2025: 89 calls, down 16 % on last year",
        "Nov. 3 - Nov. 9, 2025: 89 calls, down 16 % on last year",
        "In November 2025: 89 calls, down 16 % on last year",
        "Week 45 of 2025 (3-9 November): 89 calls, down 16 % on last year",
        "29 December 2025 to 4 January 2026: 89 calls, down 16 % on last year"
      })
  void a_right_date_is_no_figure_and_no_fault(String text) {
    List<Finding> findings = BulletinLinter.lint(text);
    assertEquals(List.of(), wrong(text));
    assertEquals(
        List.of("106"),
        findings.stream()
            .filter(finding -> finding.code() == FindingCode.PERCENT_FITS)
            .map(finding -> finding.evidence().get("bases"))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "On 31 November 2025 there were 89 calls | IMPOSSIBLE_DATE",
        "On February 30, 2025 there were 89 calls | IMPOSSIBLE_DATE",
        "On Tuesday, 3 November 2025, there were 89 calls | WEEKDAY_MISMATCH",
        "9-3 November 2025: 89 calls | DATES_BACKWARDS",
        "Week 44 of 2025 (3-9 November 2025): 89 calls | WEEK_LABEL_MISMATCH"
      })
  void a_wrong_date_is_named(String text, FindingCode code) {
    assertEquals(List.of(code), wrong(text));
  }

  @Test
  void a_verb_is_no_month() {
    assertEquals(List.of(), wrong("Of 89 calls 12 may be duplicates, 32 may not"));
    assertEquals(-1, EnglishDates.end("12 may be", 0));
    assertEquals(6, EnglishDates.end("12 may, ", 0));
  }
}
