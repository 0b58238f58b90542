package qilian.mediation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import qilian.mediation.model.Clause;
import qilian.mediation.model.ClauseKind;

/**
 * Whether a court may confirm a clause.
 *
 * @param legalBasis the article that keeps a court from it; absent where nothing does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClauseView(
    int number, ClauseKind kind, String kindZh, boolean confirmable, @Nullable String legalBasis) {

  static ClauseView of(Clause clause) {
    boolean confirmable = clause.kind().bar() == null && clause.lawful() && clause.clear();
    return new ClauseView(
        clause.number(), clause.kind(), clause.kind().labelZh(), confirmable, clause.kind().bar());
  }
}
