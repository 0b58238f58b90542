package qilian.risk.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import qilian.contract.directory.DirectoryFact.PlaceRegistered;
import qilian.risk.desk.IntakeDesk;
import qilian.risk.signal.KnownPlace;
import qilian.transport.canonical.CanonicalEvent;
import qilian.transport.canonical.CanonicalReader;
import qilian.transport.inbox.Inflow;

/** Hears where places stand; a coordinator's scope is a place and all below it. */
@ApplicationScoped
class DirectoryInbound {

  private final Inflow inflow;
  private final IntakeDesk desk;

  @Inject
  DirectoryInbound(Inflow inflow, IntakeDesk desk) {
    this.inflow = inflow;
    this.desk = desk;
  }

  @Incoming("directory")
  @Blocking
  void take(ConsumerRecords<byte[], byte[]> records) {
    inflow.take(
        "directory",
        records,
        type -> type.record().equals(PlaceRegistered.class),
        DirectoryInbound::read,
        desk::learn);
  }

  private static KnownPlace read(ConsumerRecord<byte[], byte[]> record) {
    CanonicalEvent event = CanonicalReader.read(record);
    if (!(event.fact() instanceof PlaceRegistered place)) {
      throw new IllegalArgumentException("no place in " + event.eventId());
    }
    return new KnownPlace(place.code(), place.path(), event.qseq());
  }
}
