package qilian.incident.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import qilian.guard.problem.Refused;
import qilian.incident.gate.Gate;
import qilian.incident.gate.Refusal;
import qilian.incident.gate.Verdict;
import qilian.transport.codec.AgencyEvent;
import qilian.transport.codec.CloudEventReader;
import qilian.transport.codec.CloudEventReader.Slice;
import qilian.transport.codec.CloudEventWriter;
import qilian.transport.codec.Fault;
import qilian.transport.codec.Unreadable;

/**
 * Takes events that come over HTTP: every check that needs no log is made here, at once, and what
 * passes goes onto the agency's topic, the same way as the events of its own Kafka client.
 */
@ApplicationScoped
public class IntakeDesk {

  private final Gate gate;
  private final AgencyTopic topic;
  private final InstantSource clock;

  @Inject
  IntakeDesk(Gate gate, AgencyTopic topic, InstantSource clock) {
    this.gate = gate;
    this.topic = topic;
    this.clock = clock;
  }

  /** An event that passed and is on its way: its ids, and when it has arrived. */
  public record Taken(String id, UUID eventId, CompletionStage<Void> arrived) {}

  /** Whether a single event of this agency can be taken without waiting for anything. */
  public boolean isPrompt(String agency) {
    return topic.isPrompt(agency);
  }

  /**
   * Takes one event in structured mode.
   *
   * @throws Refused with the fault or the gate's reason
   */
  public Taken take(Slice event, String agency, boolean bulk) {
    try {
      return take(
          CloudEventReader.structured(event.bytes(), event.offset(), event.length()), agency, bulk);
    } catch (Unreadable e) {
      throw refused(e);
    }
  }

  /**
   * Takes one event in binary mode.
   *
   * @throws Refused with the fault or the gate's reason
   */
  public Taken take(Map<String, String> attributes, byte[] data, String agency) {
    try {
      return take(CloudEventReader.binary(attributes, data), agency, false);
    } catch (Unreadable e) {
      throw refused(e);
    }
  }

  /** Takes an event that Qilian itself raises on behalf of an agency. */
  public Taken take(AgencyEvent event, String agency, boolean bulk) {
    if (gate.judge(event, agency, clock.instant()) instanceof Verdict.Turned turned) {
      throw refused(turned);
    }
    String key = event.caseref() != null ? event.caseref() : event.id();
    return new Taken(
        event.id(),
        event.eventId(),
        topic.send(agency, key, CloudEventWriter.structured(event), bulk));
  }

  /** A fault as the caller reads it. */
  public static Refused refused(Unreadable unreadable) {
    Refused refused =
        Refused.of(unreadable.fault().name(), statusOf(unreadable.fault()))
            .at(unreadable.pointer());
    for (Map.Entry<String, String> detail : unreadable.details().entrySet()) {
      refused = refused.with(detail.getKey(), detail.getValue());
    }
    return refused;
  }

  /** A reason of the gate as the caller reads it. */
  public static Refused refused(Verdict.Turned turned) {
    Refused refused =
        Refused.of(turned.refusal().name(), statusOf(turned.refusal())).at(turned.pointer());
    for (Map.Entry<String, String> detail : turned.details().entrySet()) {
      refused = refused.with(detail.getKey(), detail.getValue());
    }
    return refused;
  }

  private static int statusOf(Fault fault) {
    return switch (fault) {
      case TOO_LARGE -> 413;
      case UNSUPPORTED_CONTENT_TYPE -> 415;
      case NOT_JSON, NOT_AN_OBJECT, TOO_DEEP, DUPLICATE_FIELD -> 400;
      case MISSING_FIELD,
          WRONG_TYPE,
          UNKNOWN_VALUE,
          TOO_LONG,
          TOO_SHORT,
          OUT_OF_RANGE,
          FORBIDDEN_CHARACTER,
          UNSUPPORTED_SPECVERSION,
          MALFORMED_SOURCE,
          UNKNOWN_TYPE,
          UNKNOWN_VERSION,
          TIME_WITHOUT_ZONE,
          IMPOSSIBLE_TIME,
          ENDS_BEFORE_IT_BEGINS ->
          400;
    };
  }

  private static int statusOf(Refusal refusal) {
    return switch (refusal) {
      case UNKNOWN_AGENCY,
          AGENCY_RETIRED,
          FOREIGN_SOURCE,
          NOT_YOURS_TO_SEND,
          BACKFILL_NOT_GRANTED ->
          403;
      case RECORDED_IN_FUTURE,
          OCCURRED_IN_FUTURE,
          ENDS_BEFORE_IT_BEGINS,
          PLACE_MISSING,
          UNKNOWN_PLACE,
          PERSONAL_DETAIL,
          CORRECTS_ITSELF,
          CORRECTS_ANOTHER_TYPE,
          NOT_STORABLE ->
          422;
    };
  }
}
