/** The marks: what is measured, how, and what it is compared with. */
@NullMarked
package qilian.bench.mark;

import org.jspecify.annotations.NullMarked;
