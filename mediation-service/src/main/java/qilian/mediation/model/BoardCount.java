package qilian.mediation.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many unfinished cases stand alike. */
public record BoardCount(
    Phase phase, String lead, String grid, @Nullable LocalDate dueOn, long cases) {}
