package qilian.incident.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import qilian.contract.AgencyFact;
import qilian.contract.Catalogue;
import qilian.contract.TimePrecision;
import qilian.incident.gate.Classification;
import qilian.transport.codec.EventIds;

/** Named facts of one matter at fixed times, for tests. */
final class Facts {

  static final UUID MATTER = EventIds.ofEntry("matter", "1");
  static final String PATH = "yuetang>baota";
  static final Instant NINE = Instant.parse("2025-11-03T01:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Facts() {}

  /** A fact at nine plus so many minutes, known at once. */
  static MatterFact at(int minutes, AgencyFact fact) {
    return at(minutes, NINE.plusSeconds(minutes * 60L), null, fact);
  }

  /** A fact at nine plus so many minutes, known on a later day. */
  static MatterFact knownOn(String day, int minutes, AgencyFact fact) {
    return at(minutes, LocalDate.parse(day).atTime(10, 0).atZone(ZONE).toInstant(), null, fact);
  }

  /** A correction of a fact, known on a day. */
  static MatterFact correcting(MatterFact target, String day, int minutes, AgencyFact fact) {
    return at(
        minutes,
        LocalDate.parse(day).atTime(10, 0).atZone(ZONE).toInstant(),
        target.eventId(),
        fact);
  }

  private static MatterFact at(int minutes, Instant recordedAt, UUID corrects, AgencyFact fact) {
    Instant occurredAt = NINE.plusSeconds(minutes * 60L);
    Classification counted = Classification.of(fact);
    String path = fact.place() == null ? PATH : PATH + ">" + fact.place();
    return new MatterFact(
        EventIds.ofEntry("fact", minutes + "/" + recordedAt + "/" + corrects + "/" + fact),
        Catalogue.of(fact).factName(),
        fact,
        "baota-police",
        corrects,
        occurredAt,
        recordedAt,
        occurredAt.atZone(ZONE).toLocalDate(),
        occurredAt.atZone(ZONE).getHour(),
        recordedAt.atZone(ZONE).toLocalDate(),
        TimePrecision.MINUTE,
        ZONE.getId(),
        fact.place() == null ? "baota" : fact.place(),
        path,
        fact.place() == null,
        counted.category(),
        counted.subtype(),
        counted.validity(),
        counted.reportChannel());
  }
}
