/**
 * Where what was heard takes effect, one transaction at a time. What to make of it is decided in
 * signal, and how it is kept in store.
 */
@NullMarked
package qilian.risk.desk;

import org.jspecify.annotations.NullMarked;
