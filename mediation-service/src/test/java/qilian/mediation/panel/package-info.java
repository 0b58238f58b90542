/** Panels and mediators, proposed and refused. */
@NullMarked
package qilian.mediation.panel;

import org.jspecify.annotations.NullMarked;
