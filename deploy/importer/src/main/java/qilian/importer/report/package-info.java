/** What the person at the keyboard is told: progress, the list of rejected lines, the summary. */
@NullMarked
package qilian.importer.report;

import org.jspecify.annotations.NullMarked;
