/**
 * The form in which facts travel between the services: binary CloudEvents with the gate's stamps.
 */
@NullMarked
package qilian.transport.canonical;

import org.jspecify.annotations.NullMarked;
