/** Where the desk's cases become an iCalendar feed; no person and no text of a case is in it. */
@NullMarked
package qilian.mediation.calendar;

import org.jspecify.annotations.NullMarked;
