/** What is kept is read again as it was. */
@NullMarked
package qilian.mediation.store;

import org.jspecify.annotations.NullMarked;
