/** Placeholder. */
package qilian.campaign;
