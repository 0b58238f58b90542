/** The service as a whole, on the real platform of the build. */
@NullMarked
package qilian.risk;

import org.jspecify.annotations.NullMarked;
