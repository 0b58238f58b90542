package qilian.incident.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Answers;
import qilian.guard.problem.Language;
import qilian.guard.problem.Problem;
import qilian.guard.problem.Refused;

/** The words for why a record is held: the same as if it had come over HTTP. */
@ApplicationScoped
class HeldReasons {
  private static final int NOT_ACCEPTED = 422;

  private final Answers answers;

  @Inject
  HeldReasons(Answers answers) {
    this.answers = answers;
  }

  Problem describe(
      String reason, @Nullable String pointer, Map<String, String> details, Language language) {
    Refused refused = Refused.of(reason, NOT_ACCEPTED);
    if (pointer != null && !pointer.isEmpty()) {
      refused = refused.at(pointer);
    }
    for (Map.Entry<String, String> detail : details.entrySet()) {
      refused = refused.with(detail.getKey(), detail.getValue());
    }
    return answers.texts().describe(refused, language, null);
  }
}
