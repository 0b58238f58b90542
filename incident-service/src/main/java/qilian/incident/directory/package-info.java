/**
 * The directory: agencies, places and code lists of the alliance, who may change them, and the view
 * of them that the gate checks events against.
 */
@NullMarked
package qilian.incident.directory;

import org.jspecify.annotations.NullMarked;
