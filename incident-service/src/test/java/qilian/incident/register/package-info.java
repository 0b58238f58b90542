/** What the register answers, and to whom. */
@NullMarked
package qilian.incident.register;

import org.jspecify.annotations.NullMarked;
