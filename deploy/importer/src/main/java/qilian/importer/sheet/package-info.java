/**
 * From a file on disk to rows of text cells, in bounded memory; nothing here knows what they mean.
 */
@NullMarked
package qilian.importer.sheet;

import org.jspecify.annotations.NullMarked;
