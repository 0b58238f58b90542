package qilian.incident.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyFact;
import qilian.contract.TimePrecision;
import qilian.transport.codec.AgencyEvent;

/**
 * An event that may be registered, with what the gate stamps on it.
 *
 * @param fact the data, with codes that the directory does not know replaced by OTHER
 * @param rawCodes the replaced codes by component
 * @param place finest place known; from the agency where a follow-up names none
 * @param placeAssumed true where the event itself named no place
 * @param occurredOn local day on which it counts
 * @param hour local hour; absent where only the day is known
 * @param counted how it is classified in counts
 */
public record Admission(
    AgencyEvent event,
    AgencyFact fact,
    Map<String, String> rawCodes,
    String place,
    String placePath,
    boolean placeAssumed,
    ZoneId zone,
    LocalDate occurredOn,
    @Nullable Integer hour,
    Instant recordedAt,
    LocalDate recordedOn,
    TimePrecision timePrecision,
    Classification counted) {}
