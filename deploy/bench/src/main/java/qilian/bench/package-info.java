/** Placeholder. */
package qilian.bench;
