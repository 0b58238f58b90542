/** Tests of the room of the same name. */
@NullMarked
package qilian.alliance.store;

import org.jspecify.annotations.NullMarked;
