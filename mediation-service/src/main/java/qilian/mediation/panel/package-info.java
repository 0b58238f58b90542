/**
 * Who must sit: which agency leads a dispute and which assist, by a policy that is data; and which
 * mediators may take it, with the reasons that rank them. Fit and work load count, nothing else.
 */
@NullMarked
package qilian.mediation.panel;

import org.jspecify.annotations.NullMarked;
