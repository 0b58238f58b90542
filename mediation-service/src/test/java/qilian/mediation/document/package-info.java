/** Every field of every document is read back out of the files. */
@NullMarked
package qilian.mediation.document;

import org.jspecify.annotations.NullMarked;
