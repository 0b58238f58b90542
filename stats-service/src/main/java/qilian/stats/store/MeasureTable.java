package qilian.stats.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import qilian.guard.ScopedConnections;
import qilian.guard.problem.Refused;
import qilian.stats.measure.Measure;
import qilian.stats.series.Definitions;

/** Definitions and proposals. */
@ApplicationScoped
public class MeasureTable implements Definitions {
  private static final String PROPOSE =
      """
      INSERT INTO measure (code, version, name_zh, name_en, facts, filter, unit_zh, unit_en,
                           decimals, small_base, valid_from, note, proposed_by, proposed_at,
                           quantity)
      VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String APPROVE =
      """
      UPDATE measure SET approved_by = ?, approved_at = ?
      WHERE code = ? AND version = ? AND approved_at IS NULL AND proposed_by <> ?
      """;

  private final ScopedConnections connections;
  private final InstantSource clock;

  @Inject
  MeasureTable(ScopedConnections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
  }

  @Override
  public List<Measure> all() {
    return connections.inTransaction(connection -> MeasureRows.all(connection, "public"));
  }

  @Override
  public Measure propose(Measure proposed, String proposer) {
    int version =
        1
            + all().stream()
                .filter(m -> m.code().equals(proposed.code()))
                .mapToInt(Measure::version)
                .max()
                .orElse(0);
    connections.inTransaction(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(PROPOSE)) {
            insert.setString(1, proposed.code());
            insert.setInt(2, version);
            insert.setString(3, proposed.nameZh());
            insert.setString(4, proposed.nameEn());
            insert.setObject(5, proposed.facts().stream().sorted().toArray(String[]::new));
            insert.setString(6, MeasureRows.json(proposed.filter()));
            insert.setString(7, proposed.unitZh());
            insert.setString(8, proposed.unitEn());
            insert.setInt(9, proposed.decimals());
            insert.setInt(10, proposed.smallBase());
            insert.setObject(11, proposed.validFrom());
            insert.setString(12, proposed.note());
            insert.setString(13, proposer);
            insert.setObject(14, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(15, proposed.quantity().name());
            return insert.executeUpdate();
          }
        });
    return found(proposed.code(), version);
  }

  @Override
  public Measure approve(String code, int version, String approver) {
    Measure proposal = found(code, version);
    if (proposal.proposer().equals(approver)) {
      throw Refused.of("SECOND_PERSON_NEEDED", 409);
    }
    int changed =
        connections.inTransaction(
            connection -> {
              try (PreparedStatement update = connection.prepareStatement(APPROVE)) {
                update.setString(1, approver);
                update.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                update.setString(3, code);
                update.setInt(4, version);
                update.setString(5, approver);
                return update.executeUpdate();
              }
            });
    if (changed == 0) {
      throw Refused.of("ALREADY_APPROVED", 409);
    }
    return found(code, version);
  }

  private Measure found(String code, int version) {
    return all().stream()
        .filter(m -> m.code().equals(code) && m.version() == version)
        .findFirst()
        .orElseThrow(() -> Refused.of("NOT_FOUND", 404));
  }
}
