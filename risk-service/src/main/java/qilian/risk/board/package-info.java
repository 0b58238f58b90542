/** The lists and boards of what was seen, each caller's within its scope; nothing changes here. */
@NullMarked
package qilian.risk.board;

import org.jspecify.annotations.NullMarked;
