package qilian.mediation.docket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.mediation.model.ReferralKind;
import qilian.mediation.model.ReferralStatus;

/**
 * Which referrals a caller asks for.
 *
 * @param place code of the place whose subtree is meant; null for all that the caller may see
 * @param from earliest time of occurrence, included
 * @param until latest time of occurrence, excluded
 * @param afterTime with {@code afterId}: goes on behind this referral
 */
public record ReferralQuestion(
    ReferralStatus status,
    @Nullable ReferralKind kind,
    @Nullable String place,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Instant afterTime,
    @Nullable UUID afterId,
    int limit) {}
