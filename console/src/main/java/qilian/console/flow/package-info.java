/**
 * How the events flow: what each service says of itself where only operators look, reduced to the
 * few figures that a coordinator can act on.
 */
@NullMarked
package qilian.console.flow;

import org.jspecify.annotations.NullMarked;
