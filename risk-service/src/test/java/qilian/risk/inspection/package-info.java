/** What is decided about visits and findings, in milliseconds. */
@NullMarked
package qilian.risk.inspection;

import org.jspecify.annotations.NullMarked;
