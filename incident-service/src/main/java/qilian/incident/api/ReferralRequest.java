package qilian.incident.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.incident.incident.IncidentCommand.Exclusion;

/**
 * A quarrel handed to mediation.
 *
 * @param exclusions every ground of Art. 179 that applies, as ticked; empty where none does
 */
public record ReferralRequest(@Nullable Set<Exclusion> exclusions) {}
