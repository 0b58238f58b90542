/**
 * What is held against the whole project at once: the rules of the house, tidiness, the way from an
 * agency's event to the bulletin, and faults. It stands above every module and none depends on it.
 */
@NullMarked
package qilian.campaign;

import org.jspecify.annotations.NullMarked;
