/**
 * Answers one question about counts: which windows, which bases, how much of them the data cover,
 * and in what order the groups stand. What a change is called is said in {@code compare}.
 */
@NullMarked
package qilian.stats.series;

import org.jspecify.annotations.NullMarked;
