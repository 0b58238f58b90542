/**
 * How a service says no: every refusal and every failure leaves as {@code application/problem+json}
 * in the caller's language, and nothing internal leaves with it.
 */
@NullMarked
package qilian.guard.problem;

import org.jspecify.annotations.NullMarked;
