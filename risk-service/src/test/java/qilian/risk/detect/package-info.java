/** Tests of the methods, against the papers, against hand and against independent answers. */
@NullMarked
package qilian.risk.detect;

import org.jspecify.annotations.NullMarked;
