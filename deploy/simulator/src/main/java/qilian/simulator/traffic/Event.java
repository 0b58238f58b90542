package qilian.simulator.traffic;

import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyFact;
import qilian.simulator.town.Agency;

/**
 * One event as its agency sends it.
 *
 * @param at when it happened, {@link WallTime}
 * @param recordedAt when the agency first knew it
 * @param caseref the agency's number of the matter
 * @param corrects id of the agency's own earlier event that this one replaces
 */
public record Event(
    Agency agency,
    String id,
    long at,
    long recordedAt,
    @Nullable String caseref,
    @Nullable String corrects,
    AgencyFact data) {}
