package qilian.risk.inspection;

import org.jspecify.annotations.Nullable;

/**
 * A place as the directory tells it.
 *
 * @param path codes from the root to it, joined by {@code >}
 * @param geometry GeoJSON as text; null where the directory has none
 */
public record Premises(
    String code,
    String path,
    String kind,
    String zone,
    String labelZh,
    @Nullable String geometry) {}
