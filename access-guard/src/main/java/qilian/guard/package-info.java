/** Placeholder. */
package qilian.guard;
