package qilian.incident.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The contributions behind one figure: what a series' drill-down link carries.
 *
 * @param facts names of the counted facts, at least one
 * @param placePath path of the place in whose subtree they count; null for all
 * @param from first local day
 * @param until first local day no longer
 * @param hour local hour; null for any, and for none
 * @param asOf only what was recorded by the end of this day; null for all
 */
public record FactFilter(
    Set<String> facts,
    @Nullable String placePath,
    Map<Coordinate, Wanted> wanted,
    LocalDate from,
    LocalDate until,
    @Nullable Integer hour,
    @Nullable LocalDate asOf) {}
