/**
 * The importer: brings a partner's spreadsheet through the front door, as any client would.
 *
 * <p>What happens here is the command and the order of its work; reading files, the mapping, making
 * events and talking to the service each have a room of their own.
 */
@NullMarked
package qilian.importer;

import org.jspecify.annotations.NullMarked;
