package qilian.contract;

import java.time.LocalDate;

/**
 * Where a counted fact stands in every dimension that a measure may ask for. Two facts with equal
 * coordinates are indistinguishable to statistics, which never looks anything else up.
 */
public record Coordinates(
    @About("Which fact is counted, family and fact, such as incident.alarm-received.") String fact,
    @About("Local day on which it counts.") LocalDate occurredOn,
    @MayBeAbsent @About("Local hour 0-23; absent where only the day is known.") Integer hour,
    @About("Codes of the places from the root to the finest, joined by >.") String placePath,
    @MayBeAbsent @About("Classification as known now, level 1.") String category,
    @MayBeAbsent @About("Classification as known now, level 2.") String subtype,
    @MayBeAbsent @About("Classification as first received, level 1.") String initialCategory,
    @MayBeAbsent @About("Classification as first received, level 2.") String initialSubtype,
    @MayBeAbsent @About("Whether the alarm was a real one.") String validity,
    @MayBeAbsent @About("How the matter was disposed of.") String disposition,
    @MayBeAbsent @About("SINGLE, or LINKED to another matter.") String linkage,
    @About("The agency that sent the fact.") String agency,
    @MayBeAbsent @About("How the report reached the agency.") String reportChannel,
    @About("Whether the hour is known.") TimePrecision timePrecision) {}
