package qilian.incident.inbound;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import qilian.guard.SqlTrouble;
import qilian.incident.desk.OutcomeDesk;
import qilian.incident.register.Outcome;
import qilian.transport.canonical.CanonicalEvent;
import qilian.transport.canonical.CanonicalHeaders;
import qilian.transport.canonical.CanonicalReader;

/**
 * What mediation made of the matters that agencies handed over. Whatever its type, a fact that
 * bears an agency's source and number is that agency's outcome; others are no business of an
 * agency.
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
    Outcome outcome = outcome(message);
    while (outcome != null && !Thread.currentThread().isInterrupted()) {
      try {
        desk.keep(outcome);
        return;
      } catch (SqlTrouble e) {
        LOG.warnf("an outcome waits for the database: %s", e.getMessage());
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private @Nullable Outcome outcome(ConsumerRecord<byte[], byte[]> message) {
    Header caseref = message.headers().lastHeader(CanonicalHeaders.CASEREF);
    if (caseref == null) {
      return null;
    }
    try {
      CanonicalEvent event = CanonicalReader.read(message);
      Matcher source = SOURCE.matcher(event.source());
      return source.matches()
          ? new Outcome(
              0,
              source.group(1),
              event.eventId(),
              event.wireType(),
              event.caseref(),
              event.placePath(),
              event.occurredAt(),
              clock.instant(),
              new String(event.data(), StandardCharsets.UTF_8))
          : null;
    } catch (RuntimeException e) {
      LOG.warnf(
          "a record of %s is not as promised and is left out: partition %d, offset %d, %s",
          message.topic(), message.partition(), message.offset(), e.getMessage());
      return null;
    }
  }
}
