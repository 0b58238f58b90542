/**
 * The one gate: whether an agency's event may be registered, where and when it counts, and which of
 * its codes the directory does not know. Asks the directory's view; stores and publishes nothing.
 */
@NullMarked
package qilian.incident.gate;

import org.jspecify.annotations.NullMarked;
