/** What the desks decide by themselves, without a database. */
@NullMarked
package qilian.risk.desk;

import org.jspecify.annotations.NullMarked;
