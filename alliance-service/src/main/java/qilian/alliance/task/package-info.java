/**
 * Tasks between agencies: their life on one page, who may do what, what is owed by when. What the
 * duty list says is asked of the room beside; nothing here knows the database or the clock.
 */
@NullMarked
package qilian.alliance.task;

import org.jspecify.annotations.NullMarked;
