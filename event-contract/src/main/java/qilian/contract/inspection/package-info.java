/**
 * What joint inspection tells the alliance: visits at premises, and what becomes of what they find.
 * No fact of it names or identifies a person.
 */
package qilian.contract.inspection;
