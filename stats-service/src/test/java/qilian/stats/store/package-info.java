/** Tests of the tables on a real database: once, in any order, as known on any day. */
@NullMarked
package qilian.stats.store;

import org.jspecify.annotations.NullMarked;
