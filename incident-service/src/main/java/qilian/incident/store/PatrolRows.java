package qilian.incident.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import qilian.contract.Catalogue;
import qilian.contract.Effect;
import qilian.contract.TimePrecision;
import qilian.contract.patrol.PatrolFact;
import qilian.incident.patrol.ShiftPlan;
import qilian.transport.canonical.Effects;
import qilian.transport.codec.EventIds;
import qilian.transport.codec.FactCodec;
import qilian.transport.log.FactRow;

/** Facts of patrols as rows of the fact log, under the agency whose patrol it is. */
public final class PatrolRows {

  /** Where facts of patrols come from. */
  public static final String SOURCE = "/patrol/shifts";

  private PatrolRows() {}

  /** Where a fact happened. */
  public record At(String place, String placePath, Instant moment) {}

  /** The local day on which something of this shift becomes known. */
  public static LocalDate day(ShiftPlan plan, Instant now) {
    return now.atZone(ZoneId.of(plan.zone())).toLocalDate();
  }

  /** The row of a fact. */
  public static FactRow row(
      ShiftPlan plan, String sourceId, PatrolFact fact, At at, List<Effect> effects, Instant now) {
    ZoneId zone = ZoneId.of(plan.zone());
    ZonedDateTime local = at.moment().atZone(zone);
    Instant recorded = now.truncatedTo(ChronoUnit.MICROS);
    String data = FactCodec.write(fact);
    return new FactRow(
        EventIds.ofEvent(SOURCE, sourceId),
        Catalogue.of(fact),
        plan.agency(),
        SOURCE,
        sourceId,
        plan.id(),
        null,
        null,
        at.moment().truncatedTo(ChronoUnit.MICROS),
        recorded,
        recorded,
        plan.zone(),
        local.toLocalDate(),
        local.getHour(),
        day(plan, now),
        TimePrecision.MINUTE,
        at.place(),
        at.placePath(),
        false,
        plan.force().name(),
        null,
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
