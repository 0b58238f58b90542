/**
 * The PostgreSQL server of one machine: unpacked from its archive into our folder, started durable
 * and proved durable by asking it, with one database and three roles for each service. Tables are
 * not made here; each service brings its own by Flyway.
 */
@NullMarked
package qilian.local.database;

import org.jspecify.annotations.NullMarked;
