/** The fold under load. */
@NullMarked
package qilian.stats.inbound;

import org.jspecify.annotations.NullMarked;
