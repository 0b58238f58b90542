/**
 * What patrols did: shifts that were walked, points that were passed or missed, what was found. No
 * fact here says who walked, or where anybody stood between two points.
 */
package qilian.contract.patrol;
