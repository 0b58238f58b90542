package qilian.stats.store;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import qilian.contract.directory.DirectoryFact;
import qilian.stats.rollup.DirectoryTables;
import qilian.stats.rollup.FenceMove;
import qilian.stats.rollup.Partition;
import qilian.transport.fence.Fence;

/** Names, zones and coverage: the newest fact on a code stands. */
@ApplicationScoped
public class DirectoryStore implements DirectoryTables {
  private static final String PLACE =
      """
      INSERT INTO place_name (code, path, parent, kind, name_zh, name_en, zone, coverage)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?::daterange[])
      ON CONFLICT (code) DO UPDATE
      SET path = excluded.path, parent = excluded.parent, kind = excluded.kind,
          name_zh = excluded.name_zh, name_en = excluded.name_en, zone = excluded.zone,
          coverage = excluded.coverage
      """;
  private static final String CODE =
      """
      INSERT INTO code_name (list, code, label_zh, label_en, parent, tags)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (list, code) DO UPDATE
      SET label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent,
          tags = excluded.tags
      """;
  private static final String AGENCY =
      """
      INSERT INTO agency_name (code, kind, name_zh, name_en, place) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE
      SET kind = excluded.kind, name_zh = excluded.name_zh, name_en = excluded.name_en,
          place = excluded.place
      """;

  private final javax.sql.DataSource machine;
  private final Fences fences = new Fences(CONSUMER);

  @Inject
  DirectoryStore(@DataSource("machine") javax.sql.DataSource machine) {
    this.machine = machine;
  }

  @Override
  public Map<Partition, Fence> fences() {
    return Tx.run(machine, fences::load);
  }

  @Override
  public boolean commit(List<DirectoryFact> facts, List<FenceMove> moves) {
    return Tx.run(
        machine,
        connection -> {
          if (!fences.move(connection, moves)) {
            connection.rollback();
            return false;
          }
          write(connection, facts);
          return true;
        });
  }

  private static void write(Connection connection, List<DirectoryFact> facts) throws SQLException {
    try (PreparedStatement place = connection.prepareStatement(PLACE);
        PreparedStatement code = connection.prepareStatement(CODE);
        PreparedStatement agency = connection.prepareStatement(AGENCY)) {
      for (DirectoryFact fact : facts) {
        switch (fact) {
          case DirectoryFact.PlaceRegistered p -> add(place, p);
          case DirectoryFact.CodeRegistered c -> add(code, c);
          case DirectoryFact.AgencyRegistered a -> add(agency, a);
          // What is retired keeps its name: old figures still need it.
          case DirectoryFact.PlaceRetired p -> {}
          case DirectoryFact.CodeRetired c -> {}
          case DirectoryFact.AgencyRetired a -> {}
        }
      }
      place.executeBatch();
      code.executeBatch();
      agency.executeBatch();
    }
  }

  private static void add(PreparedStatement insert, DirectoryFact.PlaceRegistered p)
      throws SQLException {
    insert.setString(1, p.code());
    insert.setString(2, p.path());
    insert.setString(3, p.parent());
    insert.setString(4, p.kind().name());
    insert.setString(5, p.nameZh());
    insert.setString(6, p.nameEn());
    insert.setString(7, p.zone());
    insert.setObject(
        8,
        p.coverage().stream().map(d -> "[" + d.from() + "," + d.to() + "]").toArray(String[]::new));
    insert.addBatch();
  }

  private static void add(PreparedStatement insert, DirectoryFact.CodeRegistered c)
      throws SQLException {
    insert.setString(1, c.list());
    insert.setString(2, c.code());
    insert.setString(3, c.labelZh());
    insert.setString(4, c.labelEn());
    insert.setString(5, c.parent());
    insert.setObject(6, c.tags().toArray(String[]::new));
    insert.addBatch();
  }

  private static void add(PreparedStatement insert, DirectoryFact.AgencyRegistered a)
      throws SQLException {
    insert.setString(1, a.code());
    insert.setString(2, a.kind().name());
    insert.setString(3, a.nameZh());
    insert.setString(4, a.nameEn());
    insert.setString(5, a.place());
    insert.addBatch();
  }
}
