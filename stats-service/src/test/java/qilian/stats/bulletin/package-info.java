/** Tests of the bulletin: word for word, and what holds for every issue. */
@NullMarked
package qilian.stats.bulletin;

import org.jspecify.annotations.NullMarked;
