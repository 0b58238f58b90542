/** The service as a whole, on the real platform of the build. */
@NullMarked
package qilian.alliance;

import org.jspecify.annotations.NullMarked;
