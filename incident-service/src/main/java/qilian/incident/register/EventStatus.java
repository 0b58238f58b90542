package qilian.incident.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of an event that an agency sent. */
public sealed interface EventStatus {

  /** Its canonical id. */
  UUID eventId();

  /**
   * It is in the log.
   *
   * @param conflict whether another content came under the same id, which does not stand
   * @param matterId the matter it belongs to
   * @param qseq its number in the topic's partition; null where not asked or not yet given
   */
  record Registered(
      UUID eventId,
      boolean conflict,
      String wireType,
      String agency,
      String source,
      String sourceId,
      @Nullable String caseref,
      @Nullable UUID corrects,
      UUID matterId,
      Instant occurredAt,
      LocalDate occurredOn,
      Instant recordedAt,
      Instant registeredAt,
      String placePath,
      @Nullable String rawCodes,
      String topic,
      int partition,
      @Nullable Long qseq,
      List<FoundOddity> findings)
      implements EventStatus {}

  /** A correction that waits for what it corrects. */
  record Waiting(UUID eventId, UUID targetId, String agency, Instant since)
      implements EventStatus {}

  /** It came by Kafka and could not be registered. */
  record Quarantined(
      UUID eventId,
      UUID quarantineId,
      String agency,
      String status,
      String reason,
      @Nullable String pointer,
      Map<String, String> details,
      Instant heldAt)
      implements EventStatus {}
}
