/** The edges towards Kafka, on a real broker. */
@NullMarked
package qilian.incident.inbound;

import org.jspecify.annotations.NullMarked;
