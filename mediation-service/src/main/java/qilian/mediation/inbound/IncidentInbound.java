package qilian.mediation.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import qilian.contract.incident.IncidentFact;
import qilian.mediation.desk.ReferralDesk;
import qilian.transport.inbox.Inflow;

/** Hears how incidents were disposed of: some are handed over for mediation. */
@ApplicationScoped
class IncidentInbound {

  private final Inflow inflow;
  private final ReferralDesk desk;

  @Inject
  IncidentInbound(Inflow inflow, ReferralDesk desk) {
    this.inflow = inflow;
    this.desk = desk;
  }

  @Incoming("incident")
  @Blocking
  void take(ConsumerRecords<byte[], byte[]> records) {
    inflow.take(
        records,
        type -> type.record().equals(IncidentFact.FeedbackGiven.class),
        Words::read,
        desk::hear);
  }
}
