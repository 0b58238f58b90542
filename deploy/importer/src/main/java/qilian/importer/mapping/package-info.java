/**
 * The mapping: what a partner's columns mean, read strictly from YAML.
 *
 * <p>It says what is wanted of a file and reads single values out of a row; it makes no events.
 */
@NullMarked
package qilian.importer.mapping;

import org.jspecify.annotations.NullMarked;
