/** The front door: what is said to incident-service, with which token, and again if need be. */
@NullMarked
package qilian.importer.door;

import org.jspecify.annotations.NullMarked;
