package qilian.incident.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import qilian.incident.incident.Incident;

/**
 * An incident as the register has it.
 *
 * @param caseref the agency's own number of it
 * @param registeredAt when its first fact was registered
 */
public record RegisteredIncident(Incident state, @Nullable String caseref, Instant registeredAt) {}
