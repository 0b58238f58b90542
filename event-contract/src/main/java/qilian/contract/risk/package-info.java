/**
 * What the alliance noticed, decided and warned of, told by risk-service: about places, types,
 * channels and practices. No fact here names or identifies a person.
 */
package qilian.contract.risk;
