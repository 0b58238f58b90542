/**
 * What mediation deals with, as plain values: the case and its life, the pages beside it, and the
 * referrals that wait for intake. Nothing here knows where words come from or are kept.
 */
@NullMarked
package qilian.mediation.model;

import org.jspecify.annotations.NullMarked;
