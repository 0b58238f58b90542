/**
 * The facts behind a figure, read out of a service's own fact log: the very effects that were
 * published, so that a figure and what lies behind it cannot part.
 */
@NullMarked
package qilian.transport.figures;

import org.jspecify.annotations.NullMarked;
