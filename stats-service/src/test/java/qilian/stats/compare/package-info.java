/** Tests of the comparisons: dates, changes, chance, disclosure, against independent answers. */
@NullMarked
package qilian.stats.compare;

import org.jspecify.annotations.NullMarked;
