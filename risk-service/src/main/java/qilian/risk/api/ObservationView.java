package qilian.risk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.TimePrecision;
import qilian.risk.signal.Observation;
import qilian.risk.signal.ObservationKind;

/**
 * An observation as a caller reads it.
 *
 * @param correctedBy the agency's correction that the content is taken from; absent without one
 * @param type code of what was seen: finding type, risk type, complaint category, business item,
 *     licence or check-list
 * @param detail code of how it is: severity, or the new status
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObservationView(
    UUID eventId,
    ObservationKind kind,
    String agency,
    String place,
    String placePath,
    Instant occurredAt,
    LocalDate occurredOn,
    TimePrecision timePrecision,
    @Nullable UUID correctedBy,
    String type,
    @Nullable String detail,
    @Nullable ChannelView channel,
    List<String> practices,
    @Nullable Integer findings) {

  /** A class of channel: a number prefix, a host, an app; never a private person's number. */
  public record ChannelView(String kind, String value) {}

  static ObservationView of(Observation seen) {
    String kind = seen.channelKind();
    String value = seen.channelValue();
    return new ObservationView(
        seen.eventId(),
        seen.kind(),
        seen.agency(),
        seen.place(),
        seen.placePath(),
        seen.occurredAt(),
        seen.occurredOn(),
        seen.timePrecision(),
        seen.standsBy().equals(seen.eventId()) ? null : seen.standsBy(),
        seen.type(),
        seen.detail(),
        kind == null || value == null ? null : new ChannelView(kind, value),
        seen.practices(),
        seen.findings());
  }
}
