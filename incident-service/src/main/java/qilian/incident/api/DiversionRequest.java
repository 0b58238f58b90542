package qilian.incident.api;

import org.jspecify.annotations.Nullable;
import qilian.incident.incident.IncidentCommand.Told;

/**
 * A matter that is none of the police.
 *
 * @param reference its number with whoever takes it over, such as a 12345 work order
 * @param told how the caller was told
 * @param disputed whether the caller disputes it, or it could not be decided on the spot
 */
public record DiversionRequest(
    @Nullable String reference, @Nullable Told told, @Nullable Boolean disputed) {}
