/**
 * Where Kafka comes in: canonical facts on their way to the desk, each topic in its order, and the
 * start and stop of the relay. What a fact means is not decided here.
 */
@NullMarked
package qilian.alliance.inbound;

import org.jspecify.annotations.NullMarked;
