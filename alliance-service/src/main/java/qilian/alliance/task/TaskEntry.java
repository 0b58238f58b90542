package qilian.alliance.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line in a list of tasks.
 *
 * @param due the clock that runs out first
 * @param idleMinutes how long nobody has had it in hand, up to now
 */
public record TaskEntry(
    UUID id,
    String code,
    long version,
    Phase phase,
    String subject,
    String title,
    Urgency urgency,
    String proposer,
    @Nullable String lead,
    @Nullable String asked,
    String place,
    String placePath,
    Instant proposedAt,
    @Nullable Clock due,
    @Nullable Instant dueAt,
    @Nullable String owedBy,
    boolean overdue,
    boolean supervised,
    int refusals,
    long idleMinutes,
    @Nullable String resolution) {}
