/**
 * The tables: SQL, Hibernate and the view of the directory in memory. Nothing is decided here; what
 * goes in and out are the records of the pure rooms.
 */
@NullMarked
package qilian.incident.store;

import org.jspecify.annotations.NullMarked;
