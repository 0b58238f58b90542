/**
 * Where what was heard takes effect, one transaction at a time. What to make of it is decided in
 * model, and how it is kept in store.
 */
@NullMarked
package qilian.mediation.desk;

import org.jspecify.annotations.NullMarked;
