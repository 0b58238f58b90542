package qilian.mediation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as a list shows it.
 *
 * @param part what the agency on whose desk it lies is in it
 * @param caseref that agency's own number of the matter
 * @param dueKind the next deadline; null where nothing with a day is owed
 * @param dueBasis the article or rule behind it, in Chinese
 * @param sessionAt when the called session begins; null without one
 */
public record DocketEntry(
    UUID id,
    String code,
    String agency,
    Part part,
    Phase phase,
    String category,
    @Nullable String track,
    String scale,
    String source,
    String lead,
    String placePath,
    String grid,
    @Nullable String caseref,
    Instant registeredAt,
    @Nullable String dueKind,
    @Nullable LocalDate dueOn,
    @Nullable String dueBasis,
    @Nullable Instant sessionAt,
    @Nullable String sessionVenue) {}
