package qilian.stats.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import qilian.contract.Coordinates;
import qilian.contract.Effect;

/**
 * One fact more, or one less, in one place of the space of coordinates.
 *
 * @param day local day it counts on, as days since 1970
 * @param hour local hour, or {@link #NO_HOUR}
 * @param recordedOn local day on which it became known, as days since 1970
 * @param sign 1 or -1
 */
public record Delta(Kind kind, String placePath, int day, int hour, int recordedOn, int sign) {
  /** The hour of a fact of which only the day is known. */
  public static final int NO_HOUR = -1;

  /** What these effects change: one less at every before, one more at every after. */
  public static void each(List<Effect> effects, Consumer<Delta> taken) {
    for (Effect effect : effects) {
      side(effect.before(), effect.recordedOn(), -1, taken);
      side(effect.after(), effect.recordedOn(), 1, taken);
    }
  }

  private static void side(
      @Nullable Coordinates at, LocalDate recordedOn, int sign, Consumer<Delta> taken) {
    if (at != null) {
      Integer hour = at.hour();
      taken.accept(
          new Delta(
              Kind.of(at),
              at.placePath(),
              (int) at.occurredOn().toEpochDay(),
              hour == null ? NO_HOUR : hour,
              (int) recordedOn.toEpochDay(),
              sign));
    }
  }
}
