package qilian.mediation.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qilian.contract.Catalogue;
import qilian.contract.TimePrecision;
import qilian.contract.mediation.MediationFact;
import qilian.mediation.model.CaseEvent;
import qilian.mediation.model.CaseFacts;
import qilian.mediation.model.DisputeCase;
import qilian.mediation.model.MediationCounts;
import qilian.transport.canonical.Effects;
import qilian.transport.codec.EventIds;
import qilian.transport.codec.FactCodec;
import qilian.transport.log.FactRow;

/** Events of a case as rows of the fact log, stamped with the coordinates of its dispute. */
final class MediationRows {

  static final String SOURCE = "/mediation/cases";

  private MediationRows() {}

  /** The row of an event; empty where the alliance is not told. */
  static Optional<FactRow> row(DisputeCase after, CaseEvent event) {
    return CaseFacts.of(after, event).map(fact -> row(after, event, fact));
  }

  private static FactRow row(DisputeCase after, CaseEvent event, MediationFact fact) {
    Instant recorded = event.at().truncatedTo(ChronoUnit.MICROS);
    ZoneId zone = ZoneId.of(after.origin().zone());
    ZonedDateTime local = recorded.atZone(zone);
    LocalDate on = CaseFacts.dayOf(after, event);
    // A deed of another day than that of its record is known by the day only.
    boolean known = on.equals(local.toLocalDate());
    Integer hour = known ? Integer.valueOf(local.getHour()) : null;
    String sourceId = after.origin().code() + "/" + after.version();
    String data = FactCodec.write(fact);
    return new FactRow(
        EventIds.ofEvent(SOURCE, sourceId),
        Catalogue.of(fact),
        after.handling().lead(),
        SOURCE,
        sourceId,
        after.origin().id(),
        after.origin().code(),
        null,
        known ? recorded : on.atStartOfDay(zone).toInstant(),
        recorded,
        recorded,
        zone.getId(),
        on,
        hour,
        local.toLocalDate(),
        known ? TimePrecision.MINUTE : TimePrecision.DAY,
        after.origin().place(),
        after.origin().placePath(),
        false,
        after.origin().category(),
        null,
        null,
        after.origin().source().name(),
        data,
        effects(after, fact, on, hour, local.toLocalDate()),
        null,
        null,
        null,
        sha256(data));
  }

  private static String effects(
      DisputeCase after,
      MediationFact fact,
      LocalDate on,
      @Nullable Integer hour,
      LocalDate recordedOn) {
    return Effects.write(
        MediationCounts.of(fact, after.origin().placePath(), on, hour, recordedOn));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
