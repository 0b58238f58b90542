/**
 * Starting, recognising and ending the processes of one machine: a process is ours only if its id
 * and its start time are the ones we wrote down, or its command line names our folder. Nothing here
 * knows what the processes do.
 */
@NullMarked
package qilian.local.process;

import org.jspecify.annotations.NullMarked;
