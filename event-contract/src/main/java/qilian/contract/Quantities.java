package qilian.contract;

/**
 * What a counted fact weighs beside its one. Statistics add these where the fact counts and take
 * them off where it no longer does; a change of a quantity is an effect without {@code after} and
 * one without {@code before}.
 */
public record Quantities(
    @MayBeAbsent @About("Money in fen, so that sums stay exact.") @Range(min = 0, max = 1e14)
        Long amountFen,
    @MayBeAbsent @About("How many were concerned.") @Range(min = 0, max = 1e9) Integer headcount,
    @MayBeAbsent @About("How long it took, in whole minutes.") @Range(min = 0, max = 1e9)
        Integer minutes) {

  /** Quantities without a time. */
  public Quantities(Long amountFen, Integer headcount) {
    this(amountFen, headcount, null);
  }
}
