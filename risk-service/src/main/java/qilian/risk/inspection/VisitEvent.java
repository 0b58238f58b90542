package qilian.risk.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to a visit, as its history keeps it. */
public sealed interface VisitEvent {

  /** When it was recorded. */
  Instant at();

  /** It was planned. */
  record VisitPlanned(Instant at, VisitOrigin origin) implements VisitEvent {}

  /** It was approved. */
  record VisitApproved(
      Instant at,
      String approval,
      String account,
      @Nullable String separateBecause,
      Set<String> told)
      implements VisitEvent {}

  /** It goes on in another visit. */
  record VisitMerged(Instant at, String into) implements VisitEvent {}

  /** Another visit goes on in this one. */
  record VisitAbsorbed(Instant at, String code, Map<String, String> agencies)
      implements VisitEvent {}

  /** The premises were told. */
  record PremisesNotified(Instant at, String notice) implements VisitEvent {}

  /** It took place. */
  record VisitHeld(Instant at, LocalDate on, Team team) implements VisitEvent {}

  /** Something was found. */
  record FindingNoted(Instant at, String findingCode) implements VisitEvent {}

  /** It was finished. */
  record VisitClosed(Instant at, String minutes) implements VisitEvent {}

  /** It was given up. */
  record VisitCancelled(Instant at, String reason) implements VisitEvent {}
}
