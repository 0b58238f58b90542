/** Measures the house against limits of the machine that are measured in the same run. */
@NullMarked
package qilian.bench;

import org.jspecify.annotations.NullMarked;
