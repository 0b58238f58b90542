/**
 * The invented town: places with their geometry, agencies, and the codes that the standard lists
 * lack. Nothing happens here.
 */
@NullMarked
package qilian.simulator.town;

import org.jspecify.annotations.NullMarked;
