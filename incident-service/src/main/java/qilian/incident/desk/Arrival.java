package qilian.incident.desk;

import java.util.UUID;
import qilian.incident.gate.Admission;
import qilian.transport.codec.AgencyEvent;
import qilian.transport.codec.FactCodec;
import qilian.transport.codec.Fingerprint;

/**
 * An admitted event on its way into the log.
 *
 * @param eventId canonical id
 * @param data the bare JSON record, unknown codes replaced
 * @param fingerprint tells a repetition from a conflict
 */
public record Arrival(UUID eventId, Admission admission, String data, byte[] fingerprint) {

  /** Prepares what the gate admitted. */
  public static Arrival of(Admission admission) {
    AgencyEvent event = admission.event();
    String sent = FactCodec.write(event.fact());
    String data = admission.rawCodes().isEmpty() ? sent : FactCodec.write(admission.fact());
    return new Arrival(event.eventId(), admission, data, Fingerprint.of(event, sent));
  }

  /** The event as the agency sent it. */
  public AgencyEvent event() {
    return admission.event();
  }
}
