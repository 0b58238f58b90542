package qilian.risk.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import qilian.contract.report.ReportFact;
import qilian.risk.desk.IntakeDesk;
import qilian.transport.inbox.Inflow;

/** Hears what agencies report, and what happened at places. */
@ApplicationScoped
class FactInbound {

  private static final Set<Class<?>> OBSERVED =
      Set.of(
          ReportFact.HazardReported.class,
          ReportFact.SignalReported.class,
          ReportFact.ComplaintReceived.class,
          ReportFact.BusinessStatusChanged.class,
          ReportFact.PremisesLicenceChanged.class,
          ReportFact.SelfCheckReported.class);

  private final Inflow inflow;
  private final IntakeDesk desk;

  @Inject
  FactInbound(Inflow inflow, IntakeDesk desk) {
    this.inflow = inflow;
    this.desk = desk;
  }

  @Incoming("report")
  @Blocking
  void take(ConsumerRecords<byte[], byte[]> records) {
    inflow.take(
        "report", records, type -> true, record -> Words.heard(record, OBSERVED), desk::hear);
  }

  @Incoming("incident")
  @Blocking
  void takeIncidents(ConsumerRecords<byte[], byte[]> records) {
    inflow.take(
        "incident", records, type -> true, record -> Words.heard(record, Set.of()), desk::hear);
  }
}
