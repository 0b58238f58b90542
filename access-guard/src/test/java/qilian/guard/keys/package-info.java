/** Proofs of what the room of the same name promises. */
@NullMarked
package qilian.guard.keys;

import org.jspecify.annotations.NullMarked;
