/** The pages: every address of the console that is no file is answered with the one page. */
@NullMarked
package qilian.console.page;

import org.jspecify.annotations.NullMarked;
