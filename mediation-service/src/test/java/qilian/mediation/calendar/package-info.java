@NullMarked
package qilian.mediation.calendar;

import org.jspecify.annotations.NullMarked;
