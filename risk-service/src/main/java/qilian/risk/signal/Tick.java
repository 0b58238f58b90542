package qilian.risk.signal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.Coordinates;
import qilian.contract.Effect;

/**
 * One more or one less in a cell at a place on a local day, by one canonical event. Ticks of an
 * event are numbered, so that hearing it again adds nothing, and their order does not matter.
 *
 * @param part number within the event
 * @param placePath codes from the root to the finest place, joined by {@code >}
 * @param zone the root's time zone
 * @param registeredAt when the gate knew it
 */
public record Tick(
    UUID eventId,
    int part,
    int sign,
    Cell cell,
    String agency,
    String placePath,
    String zone,
    LocalDate day,
    Instant registeredAt) {

  /** What an event changes in the cells; a correction takes away before it adds. */
  public static List<Tick> of(
      UUID eventId, List<Effect> effects, String zone, Instant registeredAt) {
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < effects.size(); i++) {
      Optional<Tick> less = tick(eventId, 2 * i, -1, effects.get(i).before(), zone, registeredAt);
      Optional<Tick> more = tick(eventId, 2 * i + 1, 1, effects.get(i).after(), zone, registeredAt);
      if (less.isEmpty() || more.isEmpty() || !less.get().sameAs(more.get())) {
        less.ifPresent(ticks::add);
        more.ifPresent(ticks::add);
      }
    }
    return ticks;
  }

  /** The Monday of its week. */
  public LocalDate week() {
    return mondayOf(day);
  }

  /** Code of the root of its tree of places. */
  public String root() {
    int end = placePath.indexOf('>');
    return end < 0 ? placePath : placePath.substring(0, end);
  }

  /** The Monday of a day's week. */
  public static LocalDate mondayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The paths of a place and of everything above it, the root first. */
  public static List<String> upwards(String placePath) {
    List<String> paths = new ArrayList<>();
    for (int end = placePath.indexOf('>'); end >= 0; end = placePath.indexOf('>', end + 1)) {
      paths.add(placePath.substring(0, end));
    }
    paths.add(placePath);
    return paths;
  }

  private boolean sameAs(Tick other) {
    return cell.equals(other.cell)
        && agency.equals(other.agency)
        && placePath.equals(other.placePath)
        && day.equals(other.day);
  }

  private static Optional<Tick> tick(
      UUID eventId,
      int part,
      int sign,
      @Nullable Coordinates at,
      String zone,
      Instant registeredAt) {
    return at == null
        ? Optional.empty()
        : Cell.of(at)
            .map(
                cell ->
                    new Tick(
                        eventId,
                        part,
                        sign,
                        cell,
                        at.agency(),
                        at.placePath(),
                        zone,
                        at.occurredOn(),
                        registeredAt));
  }
}
