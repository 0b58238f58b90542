/**
 * An issue as a file that an office files and prints: Word and PDF. What it says comes from the
 * bulletin; here is only how it looks.
 */
@NullMarked
package qilian.stats.paper;

import org.jspecify.annotations.NullMarked;
