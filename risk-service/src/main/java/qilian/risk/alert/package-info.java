/**
 * What becomes of an alarm: a signal with its evidence, a person's verdict, a warning with its
 * texts, the level of a place. Nothing is dispatched here, and nothing is about persons.
 */
@NullMarked
package qilian.risk.alert;

import org.jspecify.annotations.NullMarked;
