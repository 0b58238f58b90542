package qilian.stats.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import qilian.guard.ScopedConnections;
import qilian.stats.measure.Rate;
import qilian.stats.series.Rates;

/** The shares as rows. */
@ApplicationScoped
public class RateTable implements Rates {
  private static final String SELECT =
      """
      SELECT code, version, name_zh, name_en, part, part_version, whole, whole_version, decimals,
             valid_from, note, proposed_by, approved_by
      FROM rate ORDER BY code, version
      """;

  private final ScopedConnections connections;

  @Inject
  RateTable(ScopedConnections connections) {
    this.connections = connections;
  }

  @Override
  public List<Rate> all() {
    return connections.inTransaction(
        connection -> {
          List<Rate> rates = new ArrayList<>();
          try (PreparedStatement query = connection.prepareStatement(SELECT);
              ResultSet r = query.executeQuery()) {
            while (r.next()) {
              rates.add(
                  new Rate(
                      r.getString(1),
                      r.getInt(2),
                      r.getString(3),
                      r.getString(4),
                      r.getString(5),
                      r.getInt(6),
                      r.getString(7),
                      r.getInt(8),
                      r.getInt(9),
                      r.getObject(10, LocalDate.class),
                      r.getString(11),
                      r.getString(12),
                      r.getString(13)));
            }
          }
          return rates;
        });
  }
}
