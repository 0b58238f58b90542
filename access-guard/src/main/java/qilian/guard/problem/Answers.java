package qilian.guard.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Turns whatever was thrown into the answer the caller reads, and logs what only we may read. */
@Singleton
public class Answers {
  private static final Logger LOG = Logger.getLogger(Answers.class);

  private final ProblemTexts texts;
  private final ObjectMapper json;

  /** One answer: status, headers, body. */
  record Answer(int status, Map<String, String> headers, String body) {}

  @Inject
  Answers(@All List<ProblemBundle> bundles, ObjectMapper json) {
    this.texts = new ProblemTexts(bundles.stream().map(ProblemBundle::name).toList());
    this.json = json;
  }

  /** The words for refusals, for answers that carry problems inside, such as those of a batch. */
  public ProblemTexts texts() {
    return texts;
  }

  Answer answer(Throwable thrown, @Nullable String acceptLanguage) {
    Refused refused = Faults.refusal(thrown);
    return answer(refused, acceptLanguage, logged(thrown, refused));
  }

  Answer answer(Refused refused, @Nullable String acceptLanguage, @Nullable String reference) {
    Language language = Language.ofAcceptLanguage(acceptLanguage);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", Problem.MEDIA_TYPE);
    headers.put("Content-Language", language.contentLanguage());
    headers.put("Vary", "Accept-Language");
    headers.put("Cache-Control", "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    if (refused.status() == 401) {
      headers.put("WWW-Authenticate", "Bearer");
    }
    var wait = refused.retryAfter();
    if (wait != null) {
      headers.put("Retry-After", String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
    }
    return new Answer(
        refused.status(), headers, written(texts.describe(refused, language, reference)));
  }

  private @Nullable String logged(Throwable thrown, Refused refused) {
    if (refused.status() < 500) {
      LOG.debugf(thrown, "Refused: %s", refused.code());
      return null;
    }
    String reference = UUID.randomUUID().toString();
    if (refused.status() == 503) {
      LOG.warnf("%s: %s (%s)", reference, refused.code(), thrown);
    } else {
      LOG.errorf(thrown, "%s: a request failed", reference);
    }
    return reference;
  }

  private String written(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem could not be written", e);
    }
  }
}
