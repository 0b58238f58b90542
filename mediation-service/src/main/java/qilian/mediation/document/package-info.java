/**
 * The documents of a case, each from a template of its own, as Word and PDF files. They are filled
 * from one record and nothing else; what the record lacks is named in the document and to the
 * caller, and never left blank in silence.
 */
@NullMarked
package qilian.mediation.document;

import org.jspecify.annotations.NullMarked;
