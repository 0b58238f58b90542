/**
 * From a row to the events it yields, with the places and codes they need.
 *
 * <p>Everything here is pure: no files, no network, no clock.
 */
@NullMarked
package qilian.importer.fact;

import org.jspecify.annotations.NullMarked;
