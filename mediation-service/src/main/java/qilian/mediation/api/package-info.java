/** Where callers ask over HTTP; each answer is within the scope of the caller's token. */
@NullMarked
package qilian.mediation.api;

import org.jspecify.annotations.NullMarked;
