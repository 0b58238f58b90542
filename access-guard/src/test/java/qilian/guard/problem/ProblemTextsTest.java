package qilian.guard.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import qilian.guard.SqlTrouble;

class ProblemTextsTest {
  private final ProblemTexts texts = new ProblemTexts(List.of("problems_street"));

  @Test
  void a_service_brings_the_words_for_its_own_refusals() {
    Refused refused = Refused.of("UNKNOWN_PLACE", 422).at("/data/place").with("place", "$1{x}");

    Problem chinese = texts.describe(refused, Language.CHINESE);
    Problem english = texts.describe(refused, Language.ENGLISH);

    assertEquals("没有这个地点", chinese.title());
    assertEquals("There is no place \"$1{x}\".", english.detail());
    assertEquals("/problems/UNKNOWN_PLACE", english.type());
    assertNull(english.legalBasis());
  }

  @Test
  void a_refusal_without_words_still_has_a_title() {
    Problem problem = texts.describe(Refused.of("NEW", 422), Language.CHINESE);

    assertEquals("内容不被接受", problem.title());
    assertNull(problem.detail());
    assertEquals(
        List.of("NEW.title (zh)", "NEW.detail (zh)", "NEW.title (en)", "NEW.detail (en)"),
        texts.missing(List.of("NEW", "UNKNOWN_PLACE")));
  }

  @Test
  void every_refusal_of_the_house_has_words_in_both_languages() {
    List<String> codes =
        IntStream.range(400, 600).mapToObj(Faults::ofStatus).map(Refused::code).distinct().toList();

    assertEquals(List.of(), texts.missing(codes));
    assertEquals(
        List.of(),
        texts.missing(
            List.of(
                "ROLE_MISSING",
                "AGENCY_MISSING",
                "AGENCY_CODE_MALFORMED",
                "TOKEN_NOT_ACCEPTED",
                "JSON_MALFORMED",
                "JSON_NOT_AS_EXPECTED",
                "FIELD_NOT_AS_REQUIRED",
                "PURPOSE_MISSING",
                "SUBJECT_ERASED")));
  }

  @Test
  void what_came_from_outside_is_shown_short_and_harmless() {
    assertEquals("a\uFFFDb\uFFFD\uFFFDc", ProblemTexts.printable("a\u0000b\u202E\u200Bc"));
    assertEquals("\uFFFD", ProblemTexts.printable("\uD800"));
    assertEquals("𠮷".repeat(120) + "…", ProblemTexts.printable("𠮷".repeat(10_000)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "-|CHINESE",
        "zh-CN|CHINESE",
        "en|ENGLISH",
        "EN-us|ENGLISH",
        "fr, en;q=0.8, zh;q=0.9|CHINESE",
        "de, en;q=0.1|ENGLISH",
        "*|CHINESE",
        "en;q=0|CHINESE",
        ";;;|CHINESE",
        "en;q=x|CHINESE",
      })
  void the_callers_language_is_heard(
      @org.jspecify.annotations.Nullable String header, Language language) {
    assertEquals(language, Language.ofAcceptLanguage(header));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "08001", "53300", "57P01", "57P03", "25006", "40P01", "40001"})
  void trouble_of_the_database_that_passes_is_503(String state) {
    Refused refused =
        Faults.refusal(new IllegalStateException(new SqlTrouble(new SQLException("x", state))));

    assertEquals(503, refused.status());
    assertTrue(refused.retryAfter() != null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"42501", "23505", "42P01", "22P02"})
  void trouble_of_the_database_that_stays_is_500(String state) {
    assertEquals(500, Faults.refusal(new SqlTrouble(new SQLException("x", state))).status());
  }

  @Test
  void json_that_a_service_itself_cannot_read_or_write_is_500() {
    JsonMapper mapper = new JsonMapper();
    JsonProcessingException write =
        assertThrows(
            JsonProcessingException.class, () -> mapper.writeValueAsString(new Object() {}));
    JsonProcessingException read =
        assertThrows(JsonProcessingException.class, () -> mapper.readTree("{"));

    assertEquals(500, Faults.refusal(write).status());
    assertEquals(500, Faults.refusal(new IllegalStateException(read)).status());
    assertEquals(400, Faults.refusal(read).status());
  }

  @Test
  void a_bundle_that_is_not_there_is_told_at_the_start() {
    assertThrows(IllegalStateException.class, () -> new ProblemTexts(List.of("problems_none")));
  }
}
