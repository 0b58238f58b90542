package qilian.mediation.model;

import org.jspecify.annotations.Nullable;

/**
 * A referral as it is kept.
 *
 * @param notTaken why its last word changed nothing; null where it was taken in
 */
public record KeptReferral(Referral referral, @Nullable String notTaken) {}
