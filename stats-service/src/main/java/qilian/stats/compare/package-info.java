/**
 * What a count is compared with, what the change is called, whether it is more than chance, and
 * what of it may be shown outside. Pure arithmetic on local days and whole numbers: no store, no
 * clock, no network.
 */
@NullMarked
package qilian.stats.compare;

import org.jspecify.annotations.NullMarked;
