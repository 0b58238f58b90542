/** The clock's hand: looks for cells that facts have touched and for deadlines that are due. */
@NullMarked
package qilian.risk.deadline;

import org.jspecify.annotations.NullMarked;
