/** All SQL and Hibernate of this service, set-based on the hot paths. */
@NullMarked
package qilian.incident.store;

import org.jspecify.annotations.NullMarked;
