package qilian.incident.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.contract.PlaceKind;
import qilian.contract.directory.DirectoryFact.DayInterval;

/**
 * A place as somebody wants it; what is absent stays as it is.
 *
 * @param geometry checked GeoJSON as text
 */
public record PlaceDraft(
    @Nullable String code,
    @Nullable String parent,
    @Nullable PlaceKind kind,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable String zone,
    @Nullable String geometry,
    @Nullable List<DayInterval> coverage) {}
