package qilian.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import qilian.risk.signal.AtlasEntry;

/** How the atlas is written as the directory's topic tells it: with the machine's role. */
@ApplicationScoped
public class AtlasIntake {

  private static final String SPOT =
      """
      INSERT INTO atlas_place AS kept (code, path, label_zh, zone, geometry, qseq)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET path = excluded.path, label_zh = excluded.label_zh,
        zone = excluded.zone, geometry = excluded.geometry, qseq = excluded.qseq
      WHERE kept.qseq <= excluded.qseq
      """;

  private static final String MEMBER =
      """
      INSERT INTO atlas_member AS kept (code, kind, place, qseq) VALUES (?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE
      SET kind = excluded.kind, place = excluded.place, qseq = excluded.qseq
      WHERE kept.qseq <= excluded.qseq
      """;

  private static final String LABEL =
      """
      INSERT INTO atlas_label AS kept (list, code, label_zh) VALUES (?, ?, ?)
      ON CONFLICT (list, code) DO UPDATE SET label_zh = excluded.label_zh
      """;

  private final MachineConnections machine;

  @Inject
  AtlasIntake(MachineConnections machine) {
    this.machine = machine;
  }

  /** Keeps the entries in their order; an older fact changes nothing. */
  public void keep(List<AtlasEntry> entries) {
    machine.work(
        connection -> {
          keep(connection, entries);
          return entries.size();
        });
  }

  private static void keep(Connection connection, List<AtlasEntry> entries) throws SQLException {
    try (PreparedStatement spots = connection.prepareStatement(SPOT);
        PreparedStatement members = connection.prepareStatement(MEMBER);
        PreparedStatement labels = connection.prepareStatement(LABEL)) {
      for (AtlasEntry entry : entries) {
        switch (entry) {
          case AtlasEntry.Spot it -> {
            spots.setString(1, it.code());
            spots.setString(2, it.path());
            spots.setString(3, it.labelZh());
            spots.setString(4, it.zone());
            spots.setString(5, it.geometry());
            spots.setLong(6, it.qseq());
            spots.addBatch();
          }
          case AtlasEntry.Member it -> {
            members.setString(1, it.code());
            members.setString(2, it.kind().name());
            members.setString(3, it.place());
            members.setLong(4, it.qseq());
            members.addBatch();
          }
          case AtlasEntry.Label it -> {
            labels.setString(1, it.list());
            labels.setString(2, it.code());
            labels.setString(3, it.labelZh());
            labels.addBatch();
          }
        }
      }
      spots.executeBatch();
      members.executeBatch();
      labels.executeBatch();
    }
  }
}
