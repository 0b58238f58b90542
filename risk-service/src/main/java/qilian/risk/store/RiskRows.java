package qilian.risk.store;

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
import qilian.contract.risk.RiskFact;
import qilian.transport.canonical.Effects;
import qilian.transport.codec.EventIds;
import qilian.transport.codec.FactCodec;
import qilian.transport.log.FactRow;

/** Facts of this service as rows of the fact log; each counts once, on its own day. */
final class RiskRows {

  /** Who speaks where no agency does. */
  static final String MACHINE = "risk-service";

  private RiskRows() {}

  /**
   * What a fact is about and where it counts.
   *
   * @param source such as {@code /risk/signals}
   * @param sourceId number of the step in the aggregate
   * @param agency who did it
   * @param category type of risk
   * @param subtype method, channel or null
   * @param disposition verdict, level or null
   */
  record About(
      String source,
      String sourceId,
      UUID aggregate,
      String agency,
      String placePath,
      String zone,
      @Nullable String category,
      @Nullable String subtype,
      @Nullable String disposition) {}

  static FactRow row(RiskFact fact, About about, Instant at) {
    Instant recorded = at.truncatedTo(ChronoUnit.MICROS);
    ZonedDateTime local = recorded.atZone(ZoneId.of(about.zone()));
    LocalDate on = local.toLocalDate();
    String data = FactCodec.write(fact);
    return new FactRow(
        EventIds.ofEvent(about.source(), about.sourceId()),
        Catalogue.of(fact),
        about.agency(),
        about.source(),
        about.sourceId(),
        about.aggregate(),
        null,
        null,
        recorded,
        recorded,
        recorded,
        about.zone(),
        on,
        local.getHour(),
        on,
        TimePrecision.MINUTE,
        about.placePath().substring(about.placePath().lastIndexOf('>') + 1),
        about.placePath(),
        false,
        about.category(),
        about.subtype(),
        null,
        null,
        data,
        Effects.write(List.of(effect(fact, about, on, local.getHour()))),
        null,
        null,
        null,
        sha256(data));
  }

  private static Effect effect(RiskFact fact, About about, LocalDate on, int hour) {
    return new Effect(
        on,
        null,
        new Coordinates(
            Catalogue.of(fact).factName(),
            on,
            hour,
            about.placePath(),
            about.category(),
            about.subtype(),
            about.category(),
            about.subtype(),
            null,
            about.disposition(),
            null,
            about.agency(),
            null,
            TimePrecision.MINUTE));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
