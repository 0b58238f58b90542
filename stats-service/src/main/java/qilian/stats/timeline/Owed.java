package qilian.stats.timeline;

import java.time.Instant;
import java.time.LocalDate;

/** Something an agency owes a matter by a day, with the rule behind it. */
public record Owed(String kind, LocalDate on, Instant at, String owedBy, String basis) {}
