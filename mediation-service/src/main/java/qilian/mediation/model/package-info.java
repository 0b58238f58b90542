/**
 * What mediation deals with, as plain values: the referrals that wait for intake, and which word of
 * an agency stands when it corrects itself. Nothing here knows where words come from or are kept.
 */
@NullMarked
package qilian.mediation.model;

import org.jspecify.annotations.NullMarked;
