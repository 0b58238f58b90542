/**
 * The watch: finds what is due and asks the cases; what a lapse means is decided on their page.
 * Being late, being twice and racing a person are harmless.
 */
@NullMarked
package qilian.mediation.deadline;

import org.jspecify.annotations.NullMarked;
