/** Sends requests as fast as asked, and says how long the answers took, waiting included. */
@NullMarked
package qilian.bench.load;

import org.jspecify.annotations.NullMarked;
