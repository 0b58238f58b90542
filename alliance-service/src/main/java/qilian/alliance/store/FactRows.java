package qilian.alliance.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.Catalogue;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.TimePrecision;
import qilian.contract.alliance.AllianceFact;
import qilian.transport.canonical.Effects;
import qilian.transport.codec.EventIds;
import qilian.transport.codec.FactCodec;
import qilian.transport.log.FactRow;

/** Facts of the alliance as rows of the fact log. */
final class FactRows {

  private static final String SOURCE = "/alliance/";

  private FactRows() {}

  /**
   * What a fact is about.
   *
   * @param kind such as {@code tasks}, the last part of the source
   * @param key of the fact within that source, never given twice
   * @param caseref code of the task, meeting or resolution
   * @param category where it counts, level 1
   * @param subtype where it counts, level 2
   */
  record About(
      String kind,
      String key,
      UUID aggregateId,
      String agency,
      @Nullable String caseref,
      String place,
      String placePath,
      String zone,
      @Nullable String category,
      @Nullable String subtype) {}

  /** A fact that counts once, on the moment of its record, under the agency it is about. */
  static FactRow counted(About about, Instant at, AllianceFact fact, @Nullable String disposition) {
    ZonedDateTime local = at.atZone(ZoneId.of(about.zone()));
    Coordinates counts =
        new Coordinates(
            Catalogue.of(fact).factName(),
            local.toLocalDate(),
            local.getHour(),
            about.placePath(),
            about.category(),
            about.subtype(),
            about.category(),
            about.subtype(),
            null,
            disposition,
            null,
            about.agency(),
            null,
            TimePrecision.MINUTE);
    return row(about, at, fact, List.of(new Effect(local.toLocalDate(), null, counts)));
  }

  /** A fact that happens as it is recorded. */
  static FactRow row(About about, Instant at, AllianceFact fact, List<Effect> effects) {
    Instant recorded = at.truncatedTo(ChronoUnit.MICROS);
    return row(about, recorded, recorded, TimePrecision.MINUTE, fact, effects);
  }

  /** A fact of a day that may be over. */
  static FactRow ofDay(
      About about, Instant occurred, Instant recorded, AllianceFact fact, List<Effect> effects) {
    return row(
        about,
        occurred.truncatedTo(ChronoUnit.MICROS),
        recorded.truncatedTo(ChronoUnit.MICROS),
        TimePrecision.DAY,
        fact,
        effects);
  }

  private static FactRow row(
      About about,
      Instant occurred,
      Instant recorded,
      TimePrecision precision,
      AllianceFact fact,
      List<Effect> effects) {
    ZoneId zone = ZoneId.of(about.zone());
    ZonedDateTime local = occurred.atZone(zone);
    String data = FactCodec.write(fact);
    String source = SOURCE + about.kind();
    return new FactRow(
        EventIds.ofEvent(source, about.key()),
        Catalogue.of(fact),
        about.agency(),
        source,
        about.key(),
        about.aggregateId(),
        about.caseref(),
        null,
        occurred,
        recorded,
        recorded,
        about.zone(),
        local.toLocalDate(),
        precision == TimePrecision.DAY ? null : local.getHour(),
        LocalDate.ofInstant(recorded, zone),
        precision,
        about.place(),
        about.placePath(),
        false,
        about.category(),
        about.subtype(),
        null,
        null,
        data,
        Effects.write(effects),
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
