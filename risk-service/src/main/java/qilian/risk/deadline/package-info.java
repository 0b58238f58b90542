/**
 * The watch: looks for cells that facts have touched and for what is due, and asks; what a lapse
 * means is decided on the page of whatever is due. Being late, being twice and racing somebody are
 * harmless.
 */
@NullMarked
package qilian.risk.deadline;

import org.jspecify.annotations.NullMarked;
