package qilian.risk.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import qilian.contract.stats.StatsFact.SourceSilent;
import qilian.risk.desk.SilenceDesk;
import qilian.risk.signal.Silence;
import qilian.transport.canonical.CanonicalEvent;
import qilian.transport.canonical.CanonicalReader;
import qilian.transport.inbox.Inflow;

/** Hears from statistics which sources fell silent. */
@ApplicationScoped
class SilenceInbound {

  private final Inflow inflow;
  private final SilenceDesk desk;

  @Inject
  SilenceInbound(Inflow inflow, SilenceDesk desk) {
    this.inflow = inflow;
    this.desk = desk;
  }

  @Incoming("stats")
  @Blocking
  void take(ConsumerRecords<byte[], byte[]> records) {
    inflow.take(
        "stats",
        records,
        type -> type.record().equals(SourceSilent.class),
        SilenceInbound::read,
        desk::hear);
  }

  private static Silence read(ConsumerRecord<byte[], byte[]> record) {
    CanonicalEvent event = CanonicalReader.read(record);
    if (!(event.fact() instanceof SourceSilent silent)) {
      throw new IllegalArgumentException("no silence in " + event.eventId());
    }
    return new Silence(
        silent.agency(),
        event.placePath(),
        event.zone(),
        silent.lastHeardOn(),
        silent.from(),
        silent.until(),
        event.registeredAt());
  }
}
