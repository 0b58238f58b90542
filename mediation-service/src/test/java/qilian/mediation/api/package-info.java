@NullMarked
package qilian.mediation.api;

import org.jspecify.annotations.NullMarked;
