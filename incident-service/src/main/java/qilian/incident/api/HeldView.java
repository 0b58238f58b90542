package qilian.incident.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Language;
import qilian.incident.register.HeldEvent;

/**
 * A record in quarantine, without its bytes.
 *
 * @param id of the held record, not of the event
 * @param sourceId the agency's own id of the event
 * @param reason name of the fault or refusal
 * @param hintZh what to do about it
 * @param bodyHash SHA-256 of what was sent
 * @param readable whether the bytes are still kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldView(
    UUID id,
    String agency,
    String status,
    String topic,
    int partition,
    long offset,
    @Nullable UUID eventId,
    @Nullable String sourceId,
    String reason,
    @Nullable String pointer,
    String reasonZh,
    @Nullable String hintZh,
    String reasonEn,
    @Nullable String hintEn,
    String bodyHash,
    Instant heldAt,
    Instant expiresAt,
    @Nullable Instant replayedAt,
    @Nullable String replayedBy,
    boolean readable) {

  static HeldView of(HeldEvent held, HeldReasons reasons) {
    var zh = reasons.describe(held.reason(), held.pointer(), held.details(), Language.CHINESE);
    var en = reasons.describe(held.reason(), held.pointer(), held.details(), Language.ENGLISH);
    return new HeldView(
        held.id(),
        held.agency(),
        held.status(),
        held.topic(),
        held.partition(),
        held.offset(),
        held.eventId(),
        held.sourceId(),
        held.reason(),
        held.pointer(),
        zh.title(),
        zh.detail(),
        en.title(),
        en.detail(),
        held.bodyHash(),
        held.heldAt(),
        held.expiresAt(),
        held.replayedAt(),
        held.replayedBy(),
        held.readable());
  }
}
