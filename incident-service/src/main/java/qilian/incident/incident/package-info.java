/**
 * The life of an incident: how its facts fold into one state, and what each of them changes in the
 * counts. Facts are never refused here; only commands given inside Qilian are.
 */
@NullMarked
package qilian.incident.incident;

import org.jspecify.annotations.NullMarked;
