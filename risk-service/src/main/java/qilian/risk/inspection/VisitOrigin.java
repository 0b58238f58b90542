package qilian.risk.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visit was planned as.
 *
 * @param agency that leads it
 * @param item the published item of an administrative inspection; null for the others
 * @param place code of the premises
 * @param placePath codes from the root to the premises, joined by {@code >}
 * @param checklist code and version, such as {@code FIRE/1}; null without one
 * @param ground why, in words
 * @param plannedBy the account
 */
public record VisitOrigin(
    UUID id,
    String code,
    Activity activity,
    VisitKind kind,
    String agency,
    @Nullable String item,
    String place,
    String placePath,
    String zone,
    LocalDate plannedOn,
    @Nullable String checklist,
    String ground,
    String plannedBy) {}
