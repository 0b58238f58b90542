/**
 * How members, duty lists, tasks, meetings and resolutions lie in the database, each within the
 * scope of whoever asks; and what the directory's topic writes with the machine's role.
 */
@NullMarked
package qilian.alliance.store;

import org.jspecify.annotations.NullMarked;
