/**
 * Who may: the caller as the token tells it, what that caller may see, and the way this scope gets
 * into a database transaction, where row-level security holds it. No table of a service and no rule
 * of a case is known here.
 */
@NullMarked
package qilian.guard;

import org.jspecify.annotations.NullMarked;
