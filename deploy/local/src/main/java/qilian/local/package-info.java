/** Placeholder. */
package qilian.local;
