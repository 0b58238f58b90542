/** The rules of the directory. */
@NullMarked
package qilian.incident.directory;

import org.jspecify.annotations.NullMarked;
