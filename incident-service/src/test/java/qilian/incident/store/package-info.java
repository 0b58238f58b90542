/** What the database lets whom do, and that the view in memory follows it. */
@NullMarked
package qilian.incident.store;

import org.jspecify.annotations.NullMarked;
