/** The verifier against chains that hold and chains that do not. */
@NullMarked
package qilian.local.audit;

import org.jspecify.annotations.NullMarked;
