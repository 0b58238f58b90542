package qilian.incident.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import qilian.contract.Catalogue;
import qilian.contract.TimePrecision;
import qilian.incident.directory.Agency;
import qilian.incident.directory.AgencyRules;
import qilian.incident.directory.Code;
import qilian.incident.directory.DirectoryChange;
import qilian.incident.directory.Place;
import qilian.transport.codec.EventIds;
import qilian.transport.codec.FactCodec;
import qilian.transport.log.FactRow;

/** A change of the directory as a row of the fact log. It counts nowhere. */
final class DirectoryFacts {
  static final String SOURCE = "/directory";
  private static final ZoneId HOUSE_ZONE = ZoneId.of("Asia/Shanghai");

  private DirectoryFacts() {}

  static FactRow row(DirectoryChange change, int version, Instant now) {
    return switch (change.entry()) {
      case Agency agency -> row(change, "agency", agency.code(), version, now, HOUSE_ZONE, "", "");
      case Place place ->
          row(
              change,
              "place",
              place.code(),
              version,
              now,
              place.zone(),
              place.code(),
              place.path());
      case Code code ->
          row(change, "code", code.list() + "/" + code.code(), version, now, HOUSE_ZONE, "", "");
    };
  }

  private static FactRow row(
      DirectoryChange change,
      String kind,
      String code,
      int version,
      Instant now,
      ZoneId zone,
      String place,
      String path) {
    Instant at = now.truncatedTo(ChronoUnit.MICROS);
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    String sourceId = kind + "/" + code + "/" + version;
    String data = FactCodec.write(change.fact());
    return new FactRow(
        EventIds.ofEvent(SOURCE, sourceId),
        Catalogue.of(change.fact()),
        AgencyRules.HOUSE,
        SOURCE,
        sourceId,
        EventIds.ofEntry(kind, code),
        null,
        null,
        at,
        at,
        at,
        zone.getId(),
        local.toLocalDate(),
        local.getHour(),
        local.toLocalDate(),
        TimePrecision.MINUTE,
        place,
        path,
        false,
        null,
        null,
        null,
        null,
        data,
        "[]",
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
