/** Placeholder. */
package qilian.contract;
