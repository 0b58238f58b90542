package qilian.incident.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyFact;
import qilian.contract.TimePrecision;

/**
 * One registered fact of a matter with its stamps, as the log keeps it.
 *
 * @param factName such as {@code incident.alarm-received}
 * @param corrects the fact of the same matter that this one replaces
 * @param placeAssumed true where the agency named no place; it then happened where the alarm did
 * @param category how it counts by itself, level 1
 * @param subtype how it counts by itself, level 2
 */
public record MatterFact(
    UUID eventId,
    String factName,
    AgencyFact fact,
    String agency,
    @Nullable UUID corrects,
    Instant occurredAt,
    Instant recordedAt,
    LocalDate occurredOn,
    @Nullable Integer hour,
    LocalDate recordedOn,
    TimePrecision timePrecision,
    String zone,
    String place,
    String placePath,
    boolean placeAssumed,
    @Nullable String category,
    @Nullable String subtype,
    @Nullable String validity,
    @Nullable String reportChannel) {

  /** The same fact with the content of its correction; id and first knowledge stay. */
  MatterFact correctedBy(MatterFact correction) {
    return new MatterFact(
        eventId,
        factName,
        correction.fact,
        agency,
        corrects,
        correction.occurredAt,
        recordedAt,
        correction.occurredOn,
        correction.hour,
        recordedOn,
        correction.timePrecision,
        correction.zone,
        correction.place,
        correction.placePath,
        correction.placeAssumed,
        correction.category,
        correction.subtype,
        correction.validity,
        correction.reportChannel);
  }

  /** The same fact at the place of another; the tree, and so the local day, is the same. */
  MatterFact happenedAt(MatterFact other) {
    return new MatterFact(
        eventId,
        factName,
        fact,
        agency,
        corrects,
        occurredAt,
        recordedAt,
        occurredOn,
        hour,
        recordedOn,
        timePrecision,
        zone,
        other.place,
        other.placePath,
        placeAssumed,
        category,
        subtype,
        validity,
        reportChannel);
  }
}
