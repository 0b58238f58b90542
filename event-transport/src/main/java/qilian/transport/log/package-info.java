/**
 * The fact log, which is inbox, history and payload in one table, and the relay that publishes it
 * in a dense order.
 */
@NullMarked
package qilian.transport.log;

import org.jspecify.annotations.NullMarked;
