package qilian.risk.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import qilian.risk.detect.Method;
import qilian.risk.signal.Rule;

/** Rules as rows. */
final class RuleRow {

  private static final String ALL =
      "SELECT code, counted, type, place, method, parameters, active FROM rule ORDER BY code";

  private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

  private RuleRow() {}

  static List<Rule> all(Connection connection) throws SQLException {
    List<Rule> rules = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(ALL);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        rules.add(
            new Rule(
                row.getString("code"),
                row.getString("counted"),
                row.getString("type"),
                row.getString("place"),
                Method.valueOf(row.getString("method")),
                Json.read(PARAMETERS, row.getString("parameters")),
                row.getBoolean("active")));
      }
    }
    return rules;
  }
}
