package qilian.incident.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Problem;
import qilian.incident.register.EventStatus;
import qilian.incident.register.FoundOddity;

/**
 * What became of an event.
 *
 * @param status REGISTERED; CONFLICT (registered, and another content under the same id does not
 *     stand); WAITING (for what it corrects); QUARANTINED
 * @param qseq its number in the topic's partition, where it was asked for and is published
 * @param problem why it is in quarantine
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventStatusView(
    UUID eventId,
    String status,
    @Nullable String type,
    @Nullable String agency,
    @Nullable String source,
    @Nullable String id,
    @Nullable String caseref,
    @Nullable UUID corrects,
    @Nullable UUID incidentId,
    @Nullable Instant occurredAt,
    @Nullable LocalDate occurredOn,
    @Nullable Instant recordedAt,
    @Nullable Instant registeredAt,
    @Nullable String placePath,
    @Nullable String rawCodes,
    @Nullable String topic,
    @Nullable Integer partition,
    @Nullable Long qseq,
    @Nullable List<FoundOddity> findings,
    @Nullable Instant since,
    @Nullable UUID quarantineId,
    @Nullable Problem problem) {

  static EventStatusView of(EventStatus.Registered r) {
    return new EventStatusView(
        r.eventId(),
        r.conflict() ? "CONFLICT" : "REGISTERED",
        r.wireType(),
        r.agency(),
        r.source(),
        r.sourceId(),
        r.caseref(),
        r.corrects(),
        r.matterId(),
        r.occurredAt(),
        r.occurredOn(),
        r.recordedAt(),
        r.registeredAt(),
        r.placePath(),
        r.rawCodes(),
        r.topic(),
        r.partition(),
        r.qseq(),
        r.findings(),
        null,
        null,
        null);
  }

  static EventStatusView of(EventStatus.Waiting w) {
    return open(w.eventId(), "WAITING", w.agency(), w.targetId(), w.since(), null, null);
  }

  static EventStatusView of(EventStatus.Quarantined q, Problem problem) {
    return open(
        q.eventId(), "QUARANTINED", q.agency(), null, q.heldAt(), q.quarantineId(), problem);
  }

  private static EventStatusView open(
      UUID eventId,
      String status,
      String agency,
      @Nullable UUID corrects,
      Instant since,
      @Nullable UUID quarantineId,
      @Nullable Problem problem) {
    return new EventStatusView(
        eventId,
        status,
        null,
        agency,
        null,
        null,
        null,
        corrects,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        since,
        quarantineId,
        problem);
  }
}
