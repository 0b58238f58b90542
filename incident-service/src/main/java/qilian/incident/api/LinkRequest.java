package qilian.incident.api;

import org.jspecify.annotations.Nullable;

/**
 * A matter that was reported before.
 *
 * @param duplicateOf the agency's own number (caseref) of the matter that stands
 */
public record LinkRequest(@Nullable String duplicateOf) {}
