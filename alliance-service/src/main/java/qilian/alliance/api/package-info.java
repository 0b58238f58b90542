/** REST: requests read or refused by name, answers as views; nothing is decided here. */
@NullMarked
package qilian.alliance.api;

import org.jspecify.annotations.NullMarked;
