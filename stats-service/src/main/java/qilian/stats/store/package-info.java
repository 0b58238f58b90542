/** All SQL of the service: the counted tables, definitions, names, publications. */
@NullMarked
package qilian.stats.store;

import org.jspecify.annotations.NullMarked;
