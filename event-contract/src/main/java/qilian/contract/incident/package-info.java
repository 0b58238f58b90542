/** What the police, the street and its partners report as it happens, from alarm to case. */
package qilian.contract.incident;
