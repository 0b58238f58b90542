/** The service over HTTP, as its callers see it. */
@NullMarked
package qilian.incident.api;

import org.jspecify.annotations.NullMarked;
