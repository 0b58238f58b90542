/**
 * How referrals and places lie in the database: what machines write, set by set, and what callers
 * read within their scope.
 */
@NullMarked
package qilian.mediation.store;

import org.jspecify.annotations.NullMarked;
