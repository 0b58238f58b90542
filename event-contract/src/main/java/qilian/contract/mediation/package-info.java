/**
 * What becomes of a dispute, from its registration to the archive, told by mediation-service. No
 * fact here names or identifies a person; grounds in words stay in the case file.
 */
package qilian.contract.mediation;
