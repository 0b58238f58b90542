package qilian.mediation.api;

import java.time.Instant;
import qilian.mediation.model.CaseEvent;
import qilian.mediation.model.HistoryEntry;

/**
 * One event of a case.
 *
 * @param type its name in the past tense
 * @param doneBy the account; {@code watch} or {@code inbound} where no person did it
 * @param doneFor the agency
 */
public record HistoryView(
    long version, String type, Instant at, String doneBy, String doneFor, CaseEvent event) {

  static HistoryView of(HistoryEntry entry) {
    return new HistoryView(
        entry.version(),
        entry.event().getClass().getSimpleName(),
        entry.event().at(),
        entry.doneBy(),
        entry.doneFor(),
        entry.event());
  }
}
