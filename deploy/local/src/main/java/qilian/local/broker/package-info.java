/**
 * The Kafka broker of one machine: a child JVM with KRaft, its data in our folder. Topics are not
 * made here; the catalogue of the services makes them.
 */
@NullMarked
package qilian.local.broker;

import org.jspecify.annotations.NullMarked;
