/** Tests of the room of the same name. */
@NullMarked
package qilian.alliance.document;

import org.jspecify.annotations.NullMarked;
