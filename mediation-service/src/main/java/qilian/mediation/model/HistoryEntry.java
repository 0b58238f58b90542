package qilian.mediation.model;

/**
 * One event of a history, and who brought it about.
 *
 * @param doneBy the account; {@code watch} for the watch, {@code inbound} for what was heard
 * @param doneFor the agency it acted for
 */
public record HistoryEntry(long version, CaseEvent event, String doneBy, String doneFor) {}
