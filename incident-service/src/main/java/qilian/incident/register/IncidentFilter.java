package qilian.incident.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import qilian.incident.incident.Incident;
import qilian.incident.incident.Phase;

/**
 * Which incidents are asked for; null asks for all.
 *
 * @param fromDay first local day
 * @param untilDay first local day no longer
 * @param caseref the agency's own number of the matter
 * @param placePath path of the place in whose subtree they happened
 */
public record IncidentFilter(
    @Nullable LocalDate fromDay,
    @Nullable LocalDate untilDay,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String placePath,
    @Nullable String category,
    @Nullable String subtype,
    @Nullable String agency,
    @Nullable Phase phase,
    @Nullable String caseref) {

  private static final int DAY_SECONDS = 24 * 3600;

  /** Nothing earlier can be asked for, whatever the zone. */
  public @Nullable Instant earliest() {
    return from != null || fromDay == null
        ? from
        : fromDay.atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(DAY_SECONDS);
  }

  /** Nothing from here on can be asked for, whatever the zone. */
  public @Nullable Instant latest() {
    return until != null || untilDay == null
        ? until
        : untilDay.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(DAY_SECONDS);
  }

  /** Whether an incident is asked for. */
  public boolean wants(Incident incident) {
    return wantsTime(incident)
        && (placePath == null || isBelow(String.valueOf(incident.placePath())))
        && (category == null || category.equals(incident.category()))
        && (subtype == null || subtype.equals(incident.subtype()))
        && (agency == null || agency.equals(incident.agency()))
        && (phase == null || phase == incident.phase());
  }

  private boolean wantsTime(Incident incident) {
    Instant at = incident.occurredAt();
    LocalDate on = incident.occurredOn();
    return at != null
        && on != null
        && (from == null || !at.isBefore(from))
        && (until == null || at.isBefore(until))
        && (fromDay == null || !on.isBefore(fromDay))
        && (untilDay == null || on.isBefore(untilDay));
  }

  private boolean isBelow(String path) {
    return path.equals(placePath) || path.startsWith(placePath + ">");
  }
}
