/**
 * How long the law leaves: the tracks, their clocks as data with the article behind each, the
 * official working-day calendar, and the reckoning of a due date from them. Nothing here knows what
 * time it is; days come in and days go out.
 */
@NullMarked
package qilian.mediation.clock;

import org.jspecify.annotations.NullMarked;
