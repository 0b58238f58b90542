/** Placeholder. */
package qilian.stats;
