package qilian.incident.directory;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.contract.Right;

/**
 * A member of the alliance that may send events.
 *
 * @param code lower-case, hyphens
 * @param place the place it answers for; where its facts go that name none
 * @param namespace prefix of the codes and places it may create
 * @param retiredOn first day without it
 */
public record Agency(
    String code,
    AgencyKind kind,
    String nameZh,
    @Nullable String nameEn,
    @Nullable String place,
    @Nullable String namespace,
    Set<Right> rights,
    @Nullable LocalDate retiredOn)
    implements DirectoryEntry {}
