/**
 * Where people's commands and the watch reach members, duty lists, tasks and meetings: in one
 * transaction, under the lock, within the caller's scope. What a step means is decided on the
 * pages.
 */
@NullMarked
package qilian.alliance.desk;

import org.jspecify.annotations.NullMarked;
