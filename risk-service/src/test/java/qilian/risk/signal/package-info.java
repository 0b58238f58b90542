/** What is decided about observations, in milliseconds. */
@NullMarked
package qilian.risk.signal;

import org.jspecify.annotations.NullMarked;
