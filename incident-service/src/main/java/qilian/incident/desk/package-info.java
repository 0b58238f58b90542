/**
 * Where the transactions are: each method here is one piece of work, done wholly or not at all.
 * What is right is decided in the pure rooms, how it is kept in the store.
 */
@NullMarked
package qilian.incident.desk;

import org.jspecify.annotations.NullMarked;
