package qilian.alliance.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import qilian.alliance.desk.IntakeDesk;
import qilian.alliance.meeting.DisputeNews;
import qilian.contract.mediation.CaseStand;
import qilian.contract.mediation.MediationFact;
import qilian.contract.mediation.MediationFact.DeadlineRaised;
import qilian.transport.canonical.CanonicalEvent;
import qilian.transport.canonical.CanonicalReader;
import qilian.transport.inbox.Inflow;

/** Hears which deadlines of disputes go before the joint meeting, and which are met after all. */
@ApplicationScoped
class MediationInbound {

  private final Inflow inflow;
  private final IntakeDesk desk;

  @Inject
  MediationInbound(Inflow inflow, IntakeDesk desk) {
    this.inflow = inflow;
    this.desk = desk;
  }

  @Incoming("mediation")
  @Blocking
  void take(ConsumerRecords<byte[], byte[]> records) {
    inflow.take(
        records,
        type -> MediationFact.class.isAssignableFrom(type.record()),
        MediationInbound::read,
        desk::follow);
  }

  private static DisputeNews read(ConsumerRecord<byte[], byte[]> record) {
    CanonicalEvent event = CanonicalReader.read(record);
    MediationFact fact = (MediationFact) event.fact();
    CaseStand stand = fact.stand();
    List<DisputeNews.Owed> owed =
        stand.due().stream()
            .map(due -> new DisputeNews.Owed(due.kind(), due.on(), due.owedBy(), due.basis()))
            .toList();
    DisputeNews.Owed raised =
        fact instanceof DeadlineRaised it
            ? owed.stream()
                .filter(each -> each.kind().equals(it.kind()) && each.on().equals(it.on()))
                .filter(each -> each.by().equals(it.owedBy()))
                .findFirst()
                .orElse(null)
            : null;
    return new DisputeNews(
        stand.caseCode(), stand.lead(), event.placePath(), owed, raised, event.qseq());
  }
}
