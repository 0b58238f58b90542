package qilian.incident.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of an entry's use; it stays in the directory.
 *
 * @param on first day without it
 */
public record RetirementRequest(@Nullable LocalDate on) {}
