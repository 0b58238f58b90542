/**
 * Joint meetings and their resolutions, each with its life on one page, and the agenda that tasks
 * and resolutions make by themselves.
 */
@NullMarked
package qilian.alliance.meeting;

import org.jspecify.annotations.NullMarked;
