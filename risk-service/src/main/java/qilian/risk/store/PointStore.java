package qilian.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import qilian.risk.detect.Site;
import qilian.risk.detect.SiteDay;
import qilian.risk.signal.Cell;

/** The point pattern under a root, with the machine's role: what happened where on which day. */
@ApplicationScoped
public class PointStore {

  private static final String SITES =
      """
      SELECT p.path, p.geometry FROM atlas_place p
      WHERE p.geometry IS NOT NULL AND (p.path = ? OR p.path ^@ ?) AND
      """
          + AtlasStore.FINE
          + " ORDER BY p.path";

  private static final String POINTS =
      """
      SELECT place_path, day, sum(sign) FROM tick
      WHERE counted = ? AND type = ? AND stratum = ? AND day >= ? AND day < ?
        AND (place_path = ? OR place_path ^@ ?)
      GROUP BY place_path, day HAVING sum(sign) > 0 ORDER BY place_path, day
      """;

  private final MachineConnections machine;

  @Inject
  PointStore(MachineConnections machine) {
    this.machine = machine;
  }

  /**
   * The places under a root of which the directory knows where they lie, by their paths. Streets
   * and what is wider are none: what is known no finer did not happen in their middle.
   */
  public List<Site> sites(String root) {
    return machine.work(
        connection -> {
          List<Site> sites = new ArrayList<>();
          try (PreparedStatement statement = connection.prepareStatement(SITES)) {
            statement.setString(1, root);
            statement.setString(2, root + ">");
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                String path = row.getString(1);
                Outline.of(row.getString(2))
                    .ifPresent(each -> sites.add(Outline.middle(path, each)));
              }
            }
          }
          return sites;
        });
  }

  /** What happened under a root in a cell, a point for each. */
  public List<SiteDay> points(String root, Cell cell, LocalDate from, LocalDate until) {
    return machine.work(
        connection -> {
          List<SiteDay> points = new ArrayList<>();
          try (PreparedStatement statement = connection.prepareStatement(POINTS)) {
            statement.setString(1, cell.counted());
            statement.setString(2, cell.type());
            statement.setString(3, cell.stratum().name());
            statement.setObject(4, from);
            statement.setObject(5, until);
            statement.setString(6, root);
            statement.setString(7, root + ">");
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                SiteDay point = new SiteDay(row.getString(1), row.getObject(2, LocalDate.class));
                for (int i = 0; i < row.getInt(3); i++) {
                  points.add(point);
                }
              }
            }
          }
          return points;
        });
  }
}
