/**
 * The facts of disputes behind a figure that statistics prints, with what each adds to it; what a
 * caller may see of sums is wider than what it may see of single cases.
 */
@NullMarked
package qilian.mediation.figures;

import org.jspecify.annotations.NullMarked;
