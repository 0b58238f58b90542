/** The lists of what is to be done, each caller's within its scope; nothing is changed here. */
@NullMarked
package qilian.mediation.docket;

import org.jspecify.annotations.NullMarked;
