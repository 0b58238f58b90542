/** Tests of the room of the same name. */
@NullMarked
package qilian.alliance.task;

import org.jspecify.annotations.NullMarked;
