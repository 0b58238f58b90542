package qilian.risk.board;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.risk.signal.ObservationKind;

/**
 * Which observations a caller asks for.
 *
 * @param place code of the place whose subtree is meant; null for all that the caller may see
 * @param from earliest time of occurrence, included
 * @param until latest time of occurrence, excluded
 * @param afterTime with {@code afterId}: goes on behind this observation
 */
public record ObservationQuestion(
    @Nullable ObservationKind kind,
    @Nullable String place,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Instant afterTime,
    @Nullable UUID afterId,
    int limit) {}
