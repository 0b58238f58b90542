package qilian.risk.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.risk.RiskFact.Level;

/**
 * The level that an assessor gave a place, beside what the machine suggested then.
 *
 * @param before the level until then
 */
public record PlaceLevel(
    UUID id,
    String place,
    String placePath,
    Level level,
    @Nullable Level before,
    Level suggested,
    double score,
    List<PlaceScore.Contribution> contributions,
    String agency,
    String assessorRole,
    String reason,
    Instant at,
    LocalDate reviewOn) {}
