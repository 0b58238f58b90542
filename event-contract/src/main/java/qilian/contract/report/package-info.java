/**
 * What members of the alliance report beside alarms: disputes, hazards, signals, complaints,
 * business and licence changes.
 */
package qilian.contract.report;
