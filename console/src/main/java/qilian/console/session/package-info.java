/** Who is signed in: the tokens stay here, the browser holds a number that means nothing. */
@NullMarked
package qilian.console.session;

import org.jspecify.annotations.NullMarked;
