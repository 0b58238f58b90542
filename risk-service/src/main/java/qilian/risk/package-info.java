/** Placeholder. */
package qilian.risk;
