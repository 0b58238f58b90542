/** Proofs of what the room of the same name promises. */
@NullMarked
package qilian.guard.audit;

import org.jspecify.annotations.NullMarked;
