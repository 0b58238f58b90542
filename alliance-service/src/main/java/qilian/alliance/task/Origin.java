package qilian.alliance.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a task is about and where it comes from; it never changes.
 *
 * @param code such as {@code RW2025-000017}
 * @param coordinator the agency that coordinates there: the deputy's desk
 * @param matter code of the task, case or matter that it follows from
 * @param resolution code of the resolution that opened it
 */
public record Origin(
    UUID id,
    String code,
    String subject,
    String title,
    Urgency urgency,
    String proposer,
    String coordinator,
    String place,
    String placePath,
    String zone,
    @Nullable String matter,
    @Nullable String resolution,
    Instant proposedAt) {}
