/**
 * How observations and places lie in the database: what machines write, set by set, and what
 * callers read within their scope.
 */
@NullMarked
package qilian.risk.store;

import org.jspecify.annotations.NullMarked;
