/**
 * What is counted: definitions as versioned data, and what one event changes under them. Pure; it
 * knows neither tables nor topics.
 */
@NullMarked
package qilian.stats.measure;

import org.jspecify.annotations.NullMarked;
