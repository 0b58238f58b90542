/**
 * The weekly bulletin: which figures it has, what is said of them in two languages, what of it may
 * leave the house, how an issue is frozen and what became of its figures since.
 */
@NullMarked
package qilian.stats.bulletin;

import org.jspecify.annotations.NullMarked;
