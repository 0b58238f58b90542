/** Reads the canonical topics, from the fences on, and hands chunks of records to the fold. */
@NullMarked
package qilian.stats.inbound;

import org.jspecify.annotations.NullMarked;
