/**
 * What happens in the town, drawn from a seed: alarms and what became of them, cases, reports,
 * mistakes and their corrections. The truth is drawn first and the noise around it afterwards, so
 * that a figure stands whatever the noise.
 */
@NullMarked
package qilian.simulator.traffic;

import org.jspecify.annotations.NullMarked;
