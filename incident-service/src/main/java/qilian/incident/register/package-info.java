/**
 * What is asked of the register: incidents and their history, what became of an event, the
 * contributions behind a figure, what is held and what came back. Nothing is changed here; every
 * question is asked within the scope of its caller.
 */
@NullMarked
package qilian.incident.register;

import org.jspecify.annotations.NullMarked;
