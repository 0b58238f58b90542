/**
 * The published ways of noticing that something rises, gathers or repeats at a place, as pure
 * arithmetic over counts and points. Every answer says what it saw, what it expected, what would
 * have kept it silent, and which weeks it compared with.
 */
@NullMarked
package qilian.risk.detect;

import org.jspecify.annotations.NullMarked;
