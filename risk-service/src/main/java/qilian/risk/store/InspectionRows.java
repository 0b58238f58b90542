package qilian.risk.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.Catalogue;
import qilian.contract.TimePrecision;
import qilian.contract.inspection.InspectionFact;
import qilian.risk.inspection.FindingOrigin;
import qilian.risk.inspection.InspectionCounts;
import qilian.risk.inspection.InspectionFacts;
import qilian.risk.inspection.Rectification;
import qilian.risk.inspection.RectificationEvent;
import qilian.risk.inspection.Visit;
import qilian.risk.inspection.VisitEvent;
import qilian.risk.inspection.VisitOrigin;
import qilian.transport.canonical.Effects;
import qilian.transport.codec.EventIds;
import qilian.transport.codec.FactCodec;
import qilian.transport.log.FactRow;

/** Events of visits and findings as rows of the fact log, stamped with where they count. */
final class InspectionRows {

  private static final String VISITS = "/inspection/visits";
  private static final String FINDINGS = "/inspection/findings";

  private InspectionRows() {}

  /** What a row says beside its fact. */
  private record Matter(
      String source,
      UUID id,
      String code,
      long version,
      String agency,
      String place,
      String placePath,
      ZoneId zone,
      String category,
      String subtype,
      String channel) {}

  /** The row of a visit's event; empty where the alliance is not told. */
  static Optional<FactRow> row(Visit after, VisitEvent event) {
    VisitOrigin origin = after.origin();
    Matter matter =
        new Matter(
            VISITS,
            origin.id(),
            origin.code(),
            after.version(),
            origin.agency(),
            origin.place(),
            origin.placePath(),
            ZoneId.of(origin.zone()),
            origin.activity().name(),
            after.kind().name(),
            origin.activity().name());
    return InspectionFacts.of(after, event)
        .map(fact -> row(matter, fact, event.at(), InspectionFacts.dayOf(after, event)));
  }

  /** The row of a finding's event; empty where the alliance is not told. */
  static Optional<FactRow> row(Rectification after, RectificationEvent event) {
    FindingOrigin origin = after.origin();
    String handler = after.handler();
    Matter matter =
        new Matter(
            FINDINGS,
            origin.id(),
            origin.code(),
            after.version(),
            handler == null ? InspectionCounts.NOBODY : handler,
            origin.place(),
            origin.placePath(),
            ZoneId.of(origin.zone()),
            after.findingType(),
            after.severity().name(),
            origin.activity().name());
    return InspectionFacts.of(after, event)
        .map(fact -> row(matter, fact, event.at(), InspectionFacts.dayOf(after, event)));
  }

  private static FactRow row(Matter matter, InspectionFact fact, Instant at, LocalDate on) {
    Instant recorded = at.truncatedTo(ChronoUnit.MICROS);
    ZonedDateTime local = recorded.atZone(matter.zone());
    // A deed of another day than that of its record is known by the day only.
    boolean known = on.equals(local.toLocalDate());
    @Nullable Integer hour = known ? Integer.valueOf(local.getHour()) : null;
    String sourceId = matter.code() + "/" + matter.version();
    String data = FactCodec.write(fact);
    return new FactRow(
        EventIds.ofEvent(matter.source(), sourceId),
        Catalogue.of(fact),
        matter.agency(),
        matter.source(),
        sourceId,
        matter.id(),
        matter.code(),
        null,
        known ? recorded : on.atStartOfDay(matter.zone()).toInstant(),
        recorded,
        recorded,
        matter.zone().getId(),
        on,
        hour,
        local.toLocalDate(),
        known ? TimePrecision.MINUTE : TimePrecision.DAY,
        matter.place(),
        matter.placePath(),
        false,
        matter.category(),
        matter.subtype(),
        null,
        matter.channel(),
        data,
        Effects.write(InspectionCounts.of(fact, matter.placePath(), on, hour, local.toLocalDate())),
        null,
        null,
        null,
        sha256(data));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
