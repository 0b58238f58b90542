/**
 * Where Kafka comes in: the gate's loop over the agencies' topics, and the relay's start and stop.
 */
@NullMarked
package qilian.incident.inbound;

import org.jspecify.annotations.NullMarked;
