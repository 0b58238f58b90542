package qilian.mediation.model;

/**
 * One clause of an agreement.
 *
 * @param number within the agreement, from 1
 * @param lawful false where it was found to harm the state, others or good morals
 * @param clear false where it cannot be enforced as written
 */
public record Clause(int number, ClauseKind kind, String text, boolean lawful, boolean clear) {}
