/**
 * Who did what, when, for what purpose and with what result: an append-only chain of hashes in the
 * database of each service, and the verifier that needs no database.
 */
@NullMarked
package qilian.guard.audit;

import org.jspecify.annotations.NullMarked;
