package qilian.mediation.model;

import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;

/**
 * A member of the alliance as the directory's topic tells it.
 *
 * @param place the place it answers for; null where it names none
 * @param qseq number of the fact in its partition; of two facts on one member the higher is later
 */
public record KnownMember(String code, AgencyKind kind, @Nullable String place, long qseq)
    implements Known {}
