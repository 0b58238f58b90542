/** The REST edge: requests in, views and problem details out. */
@NullMarked
package qilian.incident.api;

import org.jspecify.annotations.NullMarked;
