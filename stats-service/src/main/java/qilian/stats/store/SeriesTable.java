package qilian.stats.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import qilian.guard.ScopedConnections;
import qilian.stats.bulletin.BulletinSeries;
import qilian.stats.bulletin.SeriesBook;
import qilian.stats.compare.Comparison;

/** Bulletins as data. */
@ApplicationScoped
class SeriesTable implements SeriesBook {
  private static final TypeReference<List<BulletinSeries.Line>> LINES = new TypeReference<>() {};

  private final ScopedConnections connections;
  private final ObjectMapper json;

  @Inject
  SeriesTable(ScopedConnections connections, ObjectMapper json) {
    this.connections = connections;
    this.json = json;
  }

  @Override
  public List<BulletinSeries> inForce() {
    return all().stream().filter(p -> p.approvedBy() != null).map(Proposed::series).toList();
  }

  @Override
  public List<Proposed> all() {
    return connections.inTransaction(
        connection -> {
          List<Proposed> all = new ArrayList<>();
          try (PreparedStatement query =
                  connection.prepareStatement(
                      """
                      SELECT code, name_zh, name_en, issuer_zh, issuer_en, place, zone, week_start,
                             cut_off, last_year, headline, cases, differences, lines::text, ends_on,
                             proposed_by, proposed_at, approved_by, approved_at, ended_by
                      FROM bulletin_series ORDER BY code
                      """);
              ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              all.add(proposed(rows));
            }
          }
          return all;
        });
  }

  private Proposed proposed(ResultSet row) throws SQLException {
    String approvedBy = row.getString("approved_by");
    OffsetDateTime approvedAt = row.getObject("approved_at", OffsetDateTime.class);
    return new Proposed(
        new BulletinSeries(
            row.getString("code"),
            row.getString("name_zh"),
            row.getString("name_en"),
            row.getString("issuer_zh"),
            row.getString("issuer_en"),
            row.getString("place"),
            ZoneId.of(row.getString("zone")),
            DayOfWeek.valueOf(row.getString("week_start")),
            row.getObject("cut_off", LocalTime.class),
            Comparison.valueOf(row.getString("last_year")),
            row.getString("headline"),
            List.of((String[]) row.getArray("cases").getArray()),
            row.getString("differences"),
            lines(row.getString("lines")),
            row.getObject("ends_on", LocalDate.class)),
        approvedBy == null ? "PROPOSED" : "APPROVED",
        row.getString("proposed_by"),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        approvedBy,
        approvedAt == null ? null : approvedAt.toInstant(),
        row.getString("ended_by"));
  }

  @Override
  public boolean propose(BulletinSeries series, String proposer, Instant at) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  """
                  INSERT INTO bulletin_series (code, name_zh, name_en, issuer_zh, issuer_en, place,
                    zone, week_start, cut_off, last_year, headline, cases, differences, lines,
                    proposed_by, proposed_at)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                  ON CONFLICT (code) DO NOTHING
                  """)) {
            insert.setString(1, series.code());
            insert.setString(2, series.nameZh());
            insert.setString(3, series.nameEn());
            insert.setString(4, series.issuerZh());
            insert.setString(5, series.issuerEn());
            insert.setString(6, series.place());
            insert.setString(7, series.zone().getId());
            insert.setString(8, series.weekStart().name());
            insert.setObject(9, series.cutOff());
            insert.setString(10, series.lastYear().name());
            insert.setString(11, series.headline());
            insert.setArray(12, connection.createArrayOf("text", series.cases().toArray()));
            insert.setString(13, series.differences());
            insert.setString(14, text(series.lines()));
            insert.setString(15, proposer);
            insert.setObject(16, at.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
          }
        });
  }

  @Override
  public boolean approve(String code, String approver, Instant at) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  """
                  UPDATE bulletin_series SET approved_by = ?, approved_at = ?
                  WHERE code = ? AND approved_by IS NULL AND proposed_by <> ?
                  """)) {
            update.setString(1, approver);
            update.setObject(2, at.atOffset(ZoneOffset.UTC));
            update.setString(3, code);
            update.setString(4, approver);
            return update.executeUpdate() == 1;
          }
        });
  }

  @Override
  public boolean end(String code, LocalDate on, String by) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  """
                  UPDATE bulletin_series SET ends_on = ?, ended_by = ?
                  WHERE code = ? AND approved_by IS NOT NULL AND ends_on IS NULL
                  """)) {
            update.setObject(1, on);
            update.setString(2, by);
            update.setString(3, code);
            return update.executeUpdate() == 1;
          }
        });
  }

  private List<BulletinSeries.Line> lines(String text) {
    try {
      return json.readValue(text, LINES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored JSON cannot be read", e);
    }
  }

  private String text(List<BulletinSeries.Line> lines) {
    try {
      return json.writeValueAsString(lines);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value cannot be stored", e);
    }
  }
}
