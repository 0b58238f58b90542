package qilian.stats.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import qilian.contract.Catalogue;
import qilian.contract.TimePrecision;
import qilian.guard.ScopedConnections;
import qilian.stats.bulletin.Announcements;
import qilian.transport.codec.EventIds;
import qilian.transport.codec.FactCodec;
import qilian.transport.codec.Fingerprint;
import qilian.transport.log.FactLog;
import qilian.transport.log.FactRow;

/** Appends our own facts to our own log, in the running transaction; the relay publishes them. */
@ApplicationScoped
class StatsFacts implements Announcements {
  /** The source of our facts; the policy of the log knows it. */
  static final String SOURCE = "/stats";

  private static final String HOUSE = "qilian";

  private final ScopedConnections connections;

  @Inject
  StatsFacts(ScopedConnections connections) {
    this.connections = connections;
  }

  @Override
  public boolean announce(Announcement announcement) {
    FactRow row = row(announcement);
    return connections.inTransaction(
        connection -> !FactLog.append(connection, List.of(row)).isEmpty());
  }

  private static FactRow row(Announcement a) {
    Instant at = a.at().truncatedTo(ChronoUnit.MICROS);
    LocalDateTime local = LocalDateTime.ofInstant(at, a.zone());
    String data = FactCodec.write(a.fact());
    int kind = a.subject().indexOf('/');
    return new FactRow(
        EventIds.ofEvent(SOURCE, a.id()),
        Catalogue.of(a.fact()),
        HOUSE,
        SOURCE,
        a.id(),
        EventIds.ofEntry(a.subject().substring(0, kind), a.subject().substring(kind + 1)),
        null,
        null,
        at,
        at,
        at,
        a.zone().getId(),
        local.toLocalDate(),
        local.getHour(),
        local.toLocalDate(),
        TimePrecision.MINUTE,
        a.place(),
        a.placePath(),
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
        Fingerprint.ofBytes(data.getBytes(StandardCharsets.UTF_8)));
  }
}
