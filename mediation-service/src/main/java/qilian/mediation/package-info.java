/** Placeholder. */
package qilian.mediation;
