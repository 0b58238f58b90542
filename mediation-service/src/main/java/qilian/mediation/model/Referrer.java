package qilian.mediation.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency that brought a dispute, with its own number of the matter.
 *
 * @param matterId the matter it belongs to, the same for all facts with one number of the agency
 */
public record Referrer(String agency, @Nullable String caseref, UUID matterId) {}
