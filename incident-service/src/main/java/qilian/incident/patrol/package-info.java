/**
 * Who walks, when and where: shifts and their life, the roster's rules and its planner, check-ins
 * and what they prove, and where incidents and patrols miss each other. Nobody is stopped,
 * questioned or entered upon here: there is no field for it.
 */
@NullMarked
package qilian.incident.patrol;

import org.jspecify.annotations.NullMarked;
