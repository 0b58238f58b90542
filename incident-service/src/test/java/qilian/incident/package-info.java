/** The platform that the tests of this service stand on, and what they all ask of it. */
@NullMarked
package qilian.incident;

import org.jspecify.annotations.NullMarked;
