package qilian.incident.directory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.contract.PlaceKind;
import qilian.contract.directory.DirectoryFact.DayInterval;

/**
 * A node of the place tree.
 *
 * @param parent absent for a root
 * @param path codes from the root to this place, joined by {@code >}
 * @param zone the root's time zone
 * @param geometry GeoJSON as text, WGS 84
 * @param coverage of a root: the days on which its data are complete
 * @param retiredOn first day without it
 */
public record Place(
    String code,
    @Nullable String parent,
    String path,
    PlaceKind kind,
    String nameZh,
    @Nullable String nameEn,
    ZoneId zone,
    @Nullable String geometry,
    List<DayInterval> coverage,
    @Nullable LocalDate retiredOn)
    implements DirectoryEntry {}
