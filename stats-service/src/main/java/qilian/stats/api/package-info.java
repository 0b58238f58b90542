/** The service over HTTP: what is asked, checked and answered; nothing is counted here. */
@NullMarked
package qilian.stats.api;

import org.jspecify.annotations.NullMarked;
