/** Placeholder. */
package qilian.transport;
