package qilian.stats.measure;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.Quantities;

/**
 * One fact more, or one less, in one place of the space of coordinates.
 *
 * @param day local day it counts on, as days since 1970
 * @param hour local hour, or {@link #NO_HOUR}
 * @param recordedOn local day on which it became known, as days since 1970
 * @param sign 1 or -1
 * @param amount fen that come or go with it
 * @param headcount people that come or go with it
 */
public record Delta(
    Kind kind,
    String placePath,
    int day,
    int hour,
    int recordedOn,
    int sign,
    long amount,
    int headcount) {

  /** The hour of a fact of which only the day is known. */
  public static final int NO_HOUR = -1;

  /** A fact that is only counted. */
  public Delta(Kind kind, String placePath, int day, int hour, int recordedOn, int sign) {
    this(kind, placePath, day, hour, recordedOn, sign, 0, 0);
  }

  /** The same taken back. */
  public Delta reversed() {
    return new Delta(kind, placePath, day, hour, recordedOn, -sign, -amount, -headcount);
  }

  /** What of it a measure adds up. */
  public long of(Quantity quantity) {
    return switch (quantity) {
      case COUNT -> sign;
      case AMOUNT -> amount;
      case HEADCOUNT -> headcount;
    };
  }

  /** What these effects change: one less at every before, one more at every after. */
  public static void each(List<Effect> effects, Consumer<Delta> taken) {
    for (Effect effect : effects) {
      side(effect.before(), effect, -1, taken);
      side(effect.after(), effect, 1, taken);
    }
  }

  private static void side(
      @Nullable Coordinates at, Effect effect, int sign, Consumer<Delta> taken) {
    if (at != null) {
      Integer hour = at.hour();
      Quantities weight = effect.quantities();
      taken.accept(
          new Delta(
              Kind.of(at),
              at.placePath(),
              (int) at.occurredOn().toEpochDay(),
              hour == null ? NO_HOUR : hour,
              (int) effect.recordedOn().toEpochDay(),
              sign,
              sign * amount(weight),
              sign * headcount(weight)));
    }
  }

  private static long amount(@Nullable Quantities weight) {
    return weight == null || weight.amountFen() == null ? 0 : weight.amountFen();
  }

  private static int headcount(@Nullable Quantities weight) {
    return weight == null || weight.headcount() == null ? 0 : weight.headcount();
  }
}
