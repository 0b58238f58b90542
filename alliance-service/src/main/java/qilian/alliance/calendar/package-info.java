/**
 * Working hours of offices, for the clocks that are agreed in working hours; laws count plainly.
 */
@NullMarked
package qilian.alliance.calendar;

import org.jspecify.annotations.NullMarked;
