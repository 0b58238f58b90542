/**
 * The facts of visits and findings behind a figure that statistics prints, with what each adds to
 * it; what a caller may see of sums is wider than what it may see of single matters.
 */
@NullMarked
package qilian.risk.figures;

import org.jspecify.annotations.NullMarked;
