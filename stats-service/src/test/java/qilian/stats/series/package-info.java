/** What holds for the answers of the series, without a service. */
@NullMarked
package qilian.stats.series;

import org.jspecify.annotations.NullMarked;
