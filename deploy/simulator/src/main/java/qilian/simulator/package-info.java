/**
 * The sample street's command: writes a seeded street as files, or loads it through the front door
 * as its agencies would. What the street looks like and what happens there lives in the other two
 * rooms.
 */
@NullMarked
package qilian.simulator;

import org.jspecify.annotations.NullMarked;
