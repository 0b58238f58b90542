/** The system that is measured: a house of its own, brought up and taken down by the bench. */
@NullMarked
package qilian.bench.system;

import org.jspecify.annotations.NullMarked;
