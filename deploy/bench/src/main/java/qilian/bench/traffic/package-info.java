/** Events that look like a town's: cases with a number, chains of facts, several agencies. */
@NullMarked
package qilian.bench.traffic;

import org.jspecify.annotations.NullMarked;
