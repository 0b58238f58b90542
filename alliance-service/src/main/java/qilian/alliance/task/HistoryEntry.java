package qilian.alliance.task;

/** One event of a task's history, with who brought it about and for which agency. */
public record HistoryEntry(long version, TaskEvent event, String doneBy, String doneFor) {}
