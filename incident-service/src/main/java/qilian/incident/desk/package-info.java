/**
 * Where work is done: each use case owns its transaction here, asks the pure rooms and lets the
 * store write.
 */
@NullMarked
package qilian.incident.desk;

import org.jspecify.annotations.NullMarked;
