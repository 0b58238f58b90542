package qilian.incident.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Problem;

/**
 * What became of one posted event.
 *
 * @param index its place in the batch, from 0
 * @param id the agency's own id; absent where the event is too broken to tell
 * @param eventId the canonical id
 * @param status ACCEPTED, REJECTED, or INDETERMINATE (send the same id again)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventResult(
    @Nullable Integer index,
    @Nullable String id,
    @Nullable UUID eventId,
    String status,
    @Nullable Problem problem) {}
