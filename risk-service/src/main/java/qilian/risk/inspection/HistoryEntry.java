package qilian.risk.inspection;

import java.time.Instant;

/**
 * One event of a history, as it is shown.
 *
 * @param doneBy the account
 * @param doneFor the agency it acted for
 */
public record HistoryEntry(long version, String event, Instant at, String doneBy, String doneFor) {}
