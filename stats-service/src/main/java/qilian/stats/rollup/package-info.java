/**
 * How deltas become sums: what a chunk of events adds to which rows, and the promises that the
 * tables keep. It reads no topic and writes no table itself.
 */
@NullMarked
package qilian.stats.rollup;

import org.jspecify.annotations.NullMarked;
