/**
 * The facts of tasks, meetings and resolutions behind a figure that statistics prints, with what
 * each adds to it; what a caller may see of sums is wider than what it may see of single tasks.
 */
@NullMarked
package qilian.alliance.figures;

import org.jspecify.annotations.NullMarked;
