package qilian.risk.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.risk.alert.Phase;
import qilian.risk.detect.Method;

/**
 * Which signals a caller asks for.
 *
 * @param place code of the place whose subtree is meant; null for all that the caller may see
 * @param from signals about days from then on
 * @param until signals about days before then
 * @param afterTime with {@code afterId}: goes on behind this signal
 */
public record SignalQuestion(
    @Nullable String place,
    @Nullable String type,
    @Nullable String counted,
    @Nullable Phase phase,
    @Nullable Method method,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable Instant afterTime,
    @Nullable UUID afterId,
    int limit) {}
