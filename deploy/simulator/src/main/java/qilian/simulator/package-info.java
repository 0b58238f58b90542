/** Placeholder. */
package qilian.simulator;
