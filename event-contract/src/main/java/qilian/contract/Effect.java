package qilian.contract;

import java.time.LocalDate;

/**
 * What one event changes in every count: one less at {@code before}, one more at {@code after}. A
 * new fact has no {@code before}; a correction or re-classification has both.
 */
public record Effect(
    @About("Local day on which the alliance knew it.") LocalDate recordedOn,
    @MayBeAbsent @About("Where it no longer counts.") Coordinates before,
    @MayBeAbsent @About("Where it counts from now on.") Coordinates after,
    @MayBeAbsent @About("What it weighs beside its one; absent where it is only counted.")
        Quantities quantities) {

  /** An effect that is only counted. */
  public Effect(LocalDate recordedOn, Coordinates before, Coordinates after) {
    this(recordedOn, before, after, null);
  }
}
