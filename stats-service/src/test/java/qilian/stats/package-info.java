/** The service as a whole on real parts, and what its tests share. */
@NullMarked
package qilian.stats;

import org.jspecify.annotations.NullMarked;
