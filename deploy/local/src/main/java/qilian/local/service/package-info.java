/**
 * The services as child processes: run from a copy of what was built, so that a new build does not
 * pull the classes from under a running one. What a service does is none of this room's business.
 */
@NullMarked
package qilian.local.service;

import org.jspecify.annotations.NullMarked;
