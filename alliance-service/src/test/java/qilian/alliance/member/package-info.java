/** Tests of the room of the same name. */
@NullMarked
package qilian.alliance.member;

import org.jspecify.annotations.NullMarked;
