package qilian.mediation.clock;

import java.time.LocalDate;

/**
 * An extension on record.
 *
 * @param by how much longer
 * @param recordedOn the day on which it was agreed or approved
 * @param agreed whether everybody whose word the rule asks for has given it
 */
public record Extension(Length by, LocalDate recordedOn, boolean agreed) {}
