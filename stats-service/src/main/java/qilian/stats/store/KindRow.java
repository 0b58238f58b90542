package qilian.stats.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import qilian.stats.measure.Kind;
import qilian.stats.rollup.Tally;

/** A kind and its numbers in one projection. */
record KindRow(Kind kind, Tally.KindIds ids) {

  private static final String SELECT =
      """
      SELECT fact, category, subtype, initial_category, initial_subtype, validity, disposition,
             linkage, agency, report_channel, time_precision, id, measure_set, category_word,
             subtype_word
      FROM %s.kind WHERE id > ? ORDER BY id
      """;

  /** Those with a greater number. */
  static List<KindRow> after(Connection connection, String schema, int id) throws SQLException {
    List<KindRow> all = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(SELECT.formatted(schema))) {
      query.setInt(1, id);
      try (ResultSet r = query.executeQuery()) {
        while (r.next()) {
          all.add(
              new KindRow(
                  new Kind(
                      r.getString(1),
                      r.getString(2),
                      r.getString(3),
                      r.getString(4),
                      r.getString(5),
                      r.getString(6),
                      r.getString(7),
                      r.getString(8),
                      r.getString(9),
                      r.getString(10),
                      r.getString(11)),
                  new Tally.KindIds(r.getInt(12), r.getInt(13), r.getInt(14), r.getInt(15))));
        }
      }
    }
    return all;
  }
}
