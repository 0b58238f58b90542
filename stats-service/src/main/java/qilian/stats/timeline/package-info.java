/**
 * One matter or one place across all services, on one axis: what the canonical topics told, in the
 * order in which it happened, and who owes what by when. It keeps no names of persons, for the
 * topics carry none.
 */
@NullMarked
package qilian.stats.timeline;

import org.jspecify.annotations.NullMarked;
