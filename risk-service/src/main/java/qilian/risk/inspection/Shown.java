package qilian.risk.inspection;

import java.time.LocalDate;
import java.util.UUID;

/** The last of a list that was shown, by its day and id: the list goes on behind it. */
public record Shown(LocalDate on, UUID id) {}
