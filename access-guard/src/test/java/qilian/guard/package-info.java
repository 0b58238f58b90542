/** Proofs of who may see what, on a real PostgreSQL where a database is in the sentence. */
@NullMarked
package qilian.guard;

import org.jspecify.annotations.NullMarked;
