package qilian.simulator.traffic;

import org.jspecify.annotations.Nullable;
import qilian.simulator.town.Agency;

/**
 * One call as it really was; what its agency wrote about it, mistakes included, comes later.
 *
 * @param category level 1 as it finally stands
 * @param voided what it was instead of a real call, absent for a real one
 * @param acceptance the case that grew from it
 * @param original number of the matter that this call only repeats
 */
record Matter(
    Agency agency,
    String caseref,
    long at,
    Kind kind,
    String category,
    String place,
    @Nullable String voided,
    @Nullable Acceptance acceptance,
    @Nullable String original) {}
