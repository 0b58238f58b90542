/** What is decided about referrals, in milliseconds. */
@NullMarked
package qilian.mediation.model;

import org.jspecify.annotations.NullMarked;
