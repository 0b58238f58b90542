package qilian.mediation.docket;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.mediation.model.DocketState;
import qilian.mediation.model.DueState;
import qilian.mediation.model.Part;
import qilian.mediation.model.Phase;

/**
 * Which cases a caller asks for; what is null is not asked.
 *
 * @param state unfinished cases, finished ones, or both
 * @param code a case code as somebody wrote it
 * @param place code of the place whose subtree is meant
 * @param party a name or a telephone, whole, of a party; own cases only
 * @param afterDue with {@code afterId}: goes on behind this case; null due days come last
 */
public record CaseQuestion(
    DocketState state,
    @Nullable String code,
    @Nullable Phase phase,
    @Nullable String lead,
    @Nullable String category,
    @Nullable String place,
    @Nullable Part part,
    @Nullable DueState due,
    @Nullable String party,
    @Nullable LocalDate afterDue,
    @Nullable UUID afterId,
    int limit) {}
