/** Placeholder. */
package qilian.incident;
