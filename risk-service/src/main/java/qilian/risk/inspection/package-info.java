/**
 * Joint inspection: who may visit which premises, what is found there, and how it is put right and
 * stays right. Decisions only; time and what is on record elsewhere are arguments.
 */
@NullMarked
package qilian.risk.inspection;

import org.jspecify.annotations.NullMarked;
