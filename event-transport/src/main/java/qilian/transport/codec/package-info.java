/**
 * From bytes to an agency's event and back: CloudEvents in structured, batched and binary mode,
 * with every fault named and located. Knows no directory, no database and no clock.
 */
@NullMarked
package qilian.transport.codec;

import org.jspecify.annotations.NullMarked;
