/** What is decided about signals, warnings and levels, in milliseconds. */
@NullMarked
package qilian.risk.alert;

import org.jspecify.annotations.NullMarked;
