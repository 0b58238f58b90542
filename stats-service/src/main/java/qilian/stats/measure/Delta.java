package qilian.stats.measure;

import java.time.Instant;
import java.time.LocalDate;
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
 * @param known the quarter of an hour since 1970 in which it became known; {@link #ALL_DAY} where
 *     only the day is certain, which then counts from its beginning
 * @param sign 1 or -1
 * @param amount fen that come or go with it
 * @param headcount people that come or go with it
 * @param minutes that come or go with it
 */
public record Delta(
    Kind kind,
    String placePath,
    int day,
    int hour,
    int recordedOn,
    int known,
    int sign,
    long amount,
    int headcount,
    int minutes) {
  /** Known from the beginning of its day of recording. */
  public static final int ALL_DAY = 0;

  private static final int QUARTER_SECONDS = 900;

  /** The hour of a fact of which only the day is known. */
  public static final int NO_HOUR = -1;

  /** The same taken back. */
  public Delta reversed() {
    return new Delta(
        kind, placePath, day, hour, recordedOn, known, -sign, -amount, -headcount, -minutes);
  }

  /** What of it a measure adds up. */
  public long of(Quantity quantity) {
    return switch (quantity) {
      case COUNT -> sign;
      case AMOUNT -> amount;
      case HEADCOUNT -> headcount;
      case MINUTES -> minutes;
    };
  }

  /** The number of the quarter of an hour that an instant lies in. */
  public static int quarterOf(Instant instant) {
    return (int) Math.floorDiv(instant.getEpochSecond(), QUARTER_SECONDS);
  }

  /** What these effects change, each known from the beginning of its day of recording. */
  public static void each(List<Effect> effects, Consumer<Delta> taken) {
    each(effects, null, ALL_DAY, taken);
  }

  /**
   * What these effects change: one less at every before, one more at every after.
   *
   * @param ownDay the day on which the event itself became known; its own effects share the
   *     quarter, those on the matter's later days (it came out of order) only have their day
   */
  public static void each(
      List<Effect> effects, @Nullable LocalDate ownDay, int quarter, Consumer<Delta> taken) {
    for (Effect effect : effects) {
      int known = effect.recordedOn().equals(ownDay) ? quarter : ALL_DAY;
      side(effect.before(), effect, known, -1, taken);
      side(effect.after(), effect, known, 1, taken);
    }
  }

  private static void side(
      @Nullable Coordinates at, Effect effect, int known, int sign, Consumer<Delta> taken) {
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
              known,
              sign,
              sign * amount(weight),
              sign * headcount(weight),
              sign * minutes(weight)));
    }
  }

  private static long amount(@Nullable Quantities weight) {
    return weight == null || weight.amountFen() == null ? 0 : weight.amountFen();
  }

  private static int minutes(@Nullable Quantities weight) {
    return weight == null || weight.minutes() == null ? 0 : weight.minutes();
  }

  private static int headcount(@Nullable Quantities weight) {
    return weight == null || weight.headcount() == null ? 0 : weight.headcount();
  }
}
