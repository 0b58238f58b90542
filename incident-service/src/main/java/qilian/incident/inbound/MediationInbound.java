package qilian.incident.inbound;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import qilian.contract.Fact;
import qilian.contract.inspection.InspectionFact;
import qilian.contract.mediation.MediationFact;
import qilian.guard.SqlTrouble;
import qilian.incident.desk.OutcomeDesk;
import qilian.incident.register.Outcome;
import qilian.transport.canonical.CanonicalEvent;
import qilian.transport.canonical.CanonicalReader;

/**
 * What mediation and inspection made of the matters that agencies handed over. A fact of a case is
 * an outcome for whom {@link MediationTelling} names; of a finding for every agency that reported
 * it, under its own number of the matter; of a visit, for the co-regulators that were told of it.
 * Whatever its type, a fact that bears an agency's source and number is that agency's. Others are
 * no business of an agency.
 */
@ApplicationScoped
class MediationInbound {
  private static final Logger LOG = Logger.getLogger(MediationInbound.class);
  private static final Pattern SOURCE = Pattern.compile("/agencies/([a-z0-9-]+)/.*");
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final OutcomeDesk desk;
  private final InstantSource clock;

  @Inject
  MediationInbound(OutcomeDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** Keeps one; while the database is away the record waits here, in its order. */
  @Incoming("mediation")
  @Blocking
  void take(ConsumerRecord<byte[], byte[]> message) {
    keep(message);
  }

  /** The same of a visit or a finding. */
  @Incoming("inspection")
  @Blocking
  void takeInspection(ConsumerRecord<byte[], byte[]> message) {
    keep(message);
  }

  private void keep(ConsumerRecord<byte[], byte[]> message) {
    List<Outcome> outcomes = outcomes(message);
    while (!outcomes.isEmpty() && !Thread.currentThread().isInterrupted()) {
      try {
        outcomes.forEach(desk::keep);
        return;
      } catch (SqlTrouble e) {
        LOG.warnf("an outcome waits for the database: %s", e.getMessage());
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private List<Outcome> outcomes(ConsumerRecord<byte[], byte[]> message) {
    try {
      CanonicalEvent event = CanonicalReader.read(message);
      Matcher source = SOURCE.matcher(event.source());
      if (source.matches()) {
        return event.caseref() == null
            ? List.of()
            : List.of(outcome(event, source.group(1), event.caseref()));
      }
      return event.type() == null ? List.of() : outcomes(event, event.fact());
    } catch (RuntimeException e) {
      LOG.warnf(
          "a record of %s is not as promised and is left out: partition %d, offset %d, %s",
          message.topic(), message.partition(), message.offset(), e.getMessage());
      return List.of();
    }
  }

  private List<Outcome> outcomes(CanonicalEvent event, Fact fact) {
    if (fact instanceof MediationFact mediated) {
      String data = new String(event.data(), StandardCharsets.UTF_8);
      return MediationTelling.of(mediated, data).stream()
          .map(each -> outcome(event, each.agency(), each.caseref(), each.data()))
          .toList();
    }
    if (fact instanceof InspectionFact.OfFinding found) {
      return found.stand().reportedBy().stream()
          .map(each -> outcome(event, each.agency(), each.caseref()))
          .toList();
    }
    return fact instanceof InspectionFact.PlanApproved planned
        ? planned.told().stream().map(each -> outcome(event, each, null)).toList()
        : List.of();
  }

  private Outcome outcome(CanonicalEvent event, String agency, @Nullable String caseref) {
    return outcome(event, agency, caseref, new String(event.data(), StandardCharsets.UTF_8));
  }

  private Outcome outcome(
      CanonicalEvent event, String agency, @Nullable String caseref, String data) {
    return new Outcome(
        0,
        agency,
        event.eventId(),
        event.wireType(),
        caseref,
        event.placePath(),
        event.occurredAt(),
        clock.instant(),
        data);
  }
}
