package qilian.incident.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import qilian.incident.incident.Incident;

/** An incident as the register keeps it. */
public record IncidentRow(Incident state, @Nullable String caseref, Instant registeredAt) {}
