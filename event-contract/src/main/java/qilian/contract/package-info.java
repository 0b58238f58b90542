/**
 * The facts that travel between the services of the alliance, the topics they travel on and who may
 * send them. Nothing here does anything: no parsing, no storage, no clock.
 */
package qilian.contract;
