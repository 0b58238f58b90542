package qilian.mediation.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import qilian.contract.Fact;
import qilian.contract.directory.DirectoryFact.AgencyRegistered;
import qilian.contract.directory.DirectoryFact.PlaceRegistered;
import qilian.mediation.desk.IntakeDesk;
import qilian.mediation.model.Known;
import qilian.mediation.model.KnownMember;
import qilian.mediation.model.KnownPlace;
import qilian.transport.canonical.CanonicalEvent;
import qilian.transport.canonical.CanonicalReader;
import qilian.transport.inbox.Inflow;

/** Hears where places stand and who belongs to the alliance. */
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
        records,
        type ->
            type.record().equals(PlaceRegistered.class)
                || type.record().equals(AgencyRegistered.class),
        DirectoryInbound::read,
        desk::learn);
  }

  private static Known read(ConsumerRecord<byte[], byte[]> record) {
    CanonicalEvent event = CanonicalReader.read(record);
    Fact fact = event.fact();
    if (fact instanceof AgencyRegistered agency) {
      return new KnownMember(agency.code(), agency.kind(), agency.place(), event.qseq());
    }
    if (fact instanceof PlaceRegistered place) {
      return new KnownPlace(place.code(), place.path(), place.kind(), event.qseq());
    }
    throw new IllegalArgumentException("neither place nor agency in " + event.eventId());
  }
}
