package qilian.mediation.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that a party reads without an account.
 *
 * @param nextKind what comes next, by the kind of its deadline; null for nothing with a day
 */
public record PartyStatus(Phase phase, @Nullable String nextKind, @Nullable LocalDate nextOn) {

  /** As a case stands: stage, next step, and its day. */
  public static PartyStatus of(DisputeCase subject) {
    return Deadlines.of(subject).stream()
        .filter(due -> !due.kind().equals(Deadlines.ANSWER))
        .findFirst()
        .map(due -> new PartyStatus(subject.phase(), due.kind(), due.on()))
        .orElseGet(() -> new PartyStatus(subject.phase(), null, null));
  }
}
