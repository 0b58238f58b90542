/** Tests of the bulletin linter: real bulletins, consistent ones that must pass, and noise. */
@NullMarked
package qilian.stats.compare.lint;

import org.jspecify.annotations.NullMarked;
