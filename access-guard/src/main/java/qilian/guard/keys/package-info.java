/**
 * Personal detail at rest: one data key per subject, wrapped by the master key, read only with a
 * stated purpose and a receipt. Destroying the key of a subject erases what was sealed with it.
 */
@NullMarked
package qilian.guard.keys;

import org.jspecify.annotations.NullMarked;
