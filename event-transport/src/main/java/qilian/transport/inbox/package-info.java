/**
 * How a service takes in canonical topics that it reads over channels: poll by poll, nothing
 * skipped, and told how far it has come.
 */
@NullMarked
package qilian.transport.inbox;

import org.jspecify.annotations.NullMarked;
