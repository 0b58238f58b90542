package qilian.risk.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import qilian.contract.Fact;
import qilian.contract.directory.DirectoryFact.AgencyRegistered;
import qilian.contract.directory.DirectoryFact.CodeRegistered;
import qilian.contract.directory.DirectoryFact.PlaceRegistered;
import qilian.risk.desk.AtlasDesk;
import qilian.risk.signal.AtlasEntry;
import qilian.transport.canonical.CanonicalEvent;
import qilian.transport.canonical.CanonicalReader;
import qilian.transport.inbox.Inflow;

/** Hears what places look like, what members are, and what codes are called. */
@ApplicationScoped
class AtlasInbound {

  private static final Set<Class<?>> WANTED =
      Set.of(PlaceRegistered.class, AgencyRegistered.class, CodeRegistered.class);

  private final Inflow inflow;
  private final AtlasDesk desk;

  @Inject
  AtlasInbound(Inflow inflow, AtlasDesk desk) {
    this.inflow = inflow;
    this.desk = desk;
  }

  @Incoming("atlas")
  @Blocking
  void take(ConsumerRecords<byte[], byte[]> records) {
    inflow.take(
        "atlas", records, type -> WANTED.contains(type.record()), AtlasInbound::read, desk::learn);
  }

  private static AtlasEntry read(ConsumerRecord<byte[], byte[]> record) {
    CanonicalEvent event = CanonicalReader.read(record);
    Fact fact = event.fact();
    if (fact instanceof PlaceRegistered place) {
      return new AtlasEntry.Spot(
          place.code(), place.path(), place.nameZh(), place.zone(), place.geometry(), event.qseq());
    }
    if (fact instanceof AgencyRegistered agency) {
      return new AtlasEntry.Member(agency.code(), agency.kind(), agency.place(), event.qseq());
    }
    if (fact instanceof CodeRegistered code) {
      return new AtlasEntry.Label(code.list(), code.code(), code.labelZh());
    }
    throw new IllegalArgumentException("neither place, agency nor code in " + event.eventId());
  }
}
