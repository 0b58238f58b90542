/** Tests of the room of the same name. */
@NullMarked
package qilian.alliance.meeting;

import org.jspecify.annotations.NullMarked;
