/**
 * Remembers, per partition, the last record that took effect, so that no record takes effect twice.
 */
@NullMarked
package qilian.transport.fence;

import org.jspecify.annotations.NullMarked;
