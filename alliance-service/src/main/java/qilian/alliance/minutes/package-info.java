/** Minutes of joint meetings as Word files; what they say is decided elsewhere. */
@NullMarked
package qilian.alliance.minutes;

import org.jspecify.annotations.NullMarked;
