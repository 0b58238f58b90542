package qilian.incident.store;

import java.util.UUID;
import qilian.incident.incident.Ledger;

/** A signed change of the counts that a fact caused beyond its own count. */
public record ChangeRow(UUID eventId, int position, Ledger.Entry entry) {}
