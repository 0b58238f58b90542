/** Placeholder. */
package qilian.importer;
