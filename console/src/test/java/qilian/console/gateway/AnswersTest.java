package qilian.console.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the console answers itself is a problem in the caller's language, Chinese by default. */
class AnswersTest {
  @Test
  void a_service_that_is_away_is_told_in_both_languages() {
    Instant since = Instant.parse("2026-11-24T02:32:00Z");
    JsonObject chinese = new JsonObject(Answers.away("mediation", since, false));
    JsonObject english = new JsonObject(Answers.away("mediation", since, true));

    assertTrue(chinese.getString("title").startsWith("调解服务暂时不可用"));
    assertTrue(english.getString("title").startsWith("The mediation service is away"));
    assertEquals(503, english.getInteger("status"));
    assertEquals("SERVICE_AWAY", english.getString("code"));
    assertEquals("mediation", english.getString("service"));
    assertEquals("2026-11-24T02:32:00Z", chinese.getString("since"));
  }

  @Test
  void a_service_is_away_since_it_was_first_missed() {
    Instant[] now = {Instant.parse("2026-11-24T02:32:00Z")};
    Absences absences = new Absences(() -> now[0]);
    Instant first = absences.since("stats");
    now[0] = now[0].plusSeconds(60);

    assertEquals(first, absences.since("stats"));
    absences.here("stats");
    assertEquals(now[0], absences.since("stats"));
  }

  @Test
  void nobody_who_says_no_language_gets_english() {
    assertFalse(Answers.english(null));
    assertFalse(Answers.english("zh-CN,zh;q=0.9,en;q=0.8"));
    assertTrue(Answers.english("en-GB"));
  }
}
