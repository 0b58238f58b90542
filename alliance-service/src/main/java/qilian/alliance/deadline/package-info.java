/**
 * The watch: finds what is due and asks the tasks and resolutions; what a lapse means is decided on
 * their pages. Being late, being twice and racing a person are harmless.
 */
@NullMarked
package qilian.alliance.deadline;

import org.jspecify.annotations.NullMarked;
