package qilian.alliance.meeting;

import java.time.LocalDate;

/**
 * A deadline of a dispute that the watch brought before the joint meeting and that is still owed.
 *
 * @param code the case's one code
 * @param basis the rule behind it, in Chinese
 */
public record RaisedDeadline(
    String code, String lead, String owedBy, LocalDate dueOn, String basis) {}
