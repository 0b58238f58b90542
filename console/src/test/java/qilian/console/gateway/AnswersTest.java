package qilian.console.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** What the console answers itself is a problem in the caller's language, Chinese by default. */
class AnswersTest {
  @Test
  void a_service_that_is_away_is_told_in_both_languages() {
    JsonObject chinese = new JsonObject(Answers.problem("SERVICE_AWAY", 503, false));
    JsonObject english = new JsonObject(Answers.problem("SERVICE_AWAY", 503, true));

    assertTrue(chinese.getString("title").startsWith("服务暂时不可用"));
    assertEquals("The service is away; try again shortly", english.getString("title"));
    assertEquals(503, english.getInteger("status"));
    assertEquals("SERVICE_AWAY", english.getString("code"));
  }

  @Test
  void nobody_who_says_no_language_gets_english() {
    assertFalse(Answers.english(null));
    assertFalse(Answers.english("zh-CN,zh;q=0.9,en;q=0.8"));
    assertTrue(Answers.english("en-GB"));
  }
}
