/** Due dates against dates computed by hand, and the calendar against an independent one. */
@NullMarked
package qilian.mediation.clock;

import org.jspecify.annotations.NullMarked;
