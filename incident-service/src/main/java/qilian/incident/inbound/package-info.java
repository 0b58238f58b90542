/** Kafka: what comes in from the agencies and from the other services, and the topics for it. */
@NullMarked
package qilian.incident.inbound;

import org.jspecify.annotations.NullMarked;
