package qilian.mediation.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import qilian.contract.report.ReportFact;
import qilian.mediation.desk.ReferralDesk;
import qilian.transport.inbox.Inflow;

/** Hears disputes that members of the alliance report. */
@ApplicationScoped
class ReportInbound {

  private final Inflow inflow;
  private final ReferralDesk desk;

  @Inject
  ReportInbound(Inflow inflow, ReferralDesk desk) {
    this.inflow = inflow;
    this.desk = desk;
  }

  @Incoming("report")
  @Blocking
  void take(ConsumerRecords<byte[], byte[]> records) {
    inflow.take(
        records,
        type -> type.record().equals(ReportFact.DisputeReported.class),
        Words::read,
        desk::hear);
  }
}
