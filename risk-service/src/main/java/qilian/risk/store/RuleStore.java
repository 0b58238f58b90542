package qilian.risk.store;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.ScopedConnections;
import qilian.risk.detect.Method;
import qilian.risk.signal.Proposal;
import qilian.risk.signal.Rule;

/** The rules in force, and those that are proposed. */
@ApplicationScoped
public class RuleStore {

  private static final String PROPOSE =
      """
      INSERT INTO rule_proposal (id, code, counted, type, place, method, parameters, active,
        proposed_by, proposed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
      """;

  private static final String TESTED =
      "UPDATE rule_proposal SET backtest = ?::jsonb, tested_at = ? WHERE id = ?"
          + " AND approved_by IS NULL";

  private static final String APPROVE =
      "UPDATE rule_proposal SET approved_by = ?, approved_at = ? WHERE id = ?"
          + " AND approved_by IS NULL";

  private static final String KEEP =
      """
      INSERT INTO rule AS kept (code, counted, type, place, method, parameters, active,
        proposed_by, proposal)
      SELECT code, counted, type, place, method, parameters, active, proposed_by, id
      FROM rule_proposal WHERE id = ?
      ON CONFLICT (code) DO UPDATE SET counted = excluded.counted, type = excluded.type,
        place = excluded.place, method = excluded.method, parameters = excluded.parameters,
        active = excluded.active, proposed_by = excluded.proposed_by,
        proposal = excluded.proposal, since = now()
      """;

  private static final String FIND =
      "SELECT * FROM rule_proposal ORDER BY proposed_at DESC, id DESC LIMIT ?";

  private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

  private final ScopedConnections connections;

  @Inject
  RuleStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** The rules in force. */
  public List<Rule> rules() {
    return connections.inTransaction(RuleRow::all);
  }

  /** Keeps a proposal. */
  public void propose(UUID id, Rule rule, String by, Instant at) {
    connections.inTransaction(
        connection -> {
          try (PreparedStatement row = connection.prepareStatement(PROPOSE)) {
            row.setObject(1, id);
            row.setString(2, rule.code());
            row.setString(3, rule.counted());
            row.setString(4, rule.type());
            row.setString(5, rule.place());
            row.setString(6, rule.method().name());
            row.setString(7, Json.write(rule.parameters()));
            row.setBoolean(8, rule.active());
            row.setString(9, by);
            row.setObject(10, SignalRows.utc(at));
            return row.executeUpdate();
          }
        });
  }

  /** The last proposals. */
  public List<Proposal> proposals(int most) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setInt(1, most);
            return read(statement);
          }
        });
  }

  /** One of them, held fast until the transaction ends. */
  public Optional<Proposal> lock(UUID id) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("SELECT * FROM rule_proposal WHERE id = ? FOR UPDATE")) {
            statement.setObject(1, id);
            return read(statement).stream().findFirst();
          }
        });
  }

  /** Notes what the replay of a proposal showed. */
  public void tested(UUID id, Proposal.Tested tested, Instant at) {
    connections.inTransaction(
        connection -> {
          try (PreparedStatement row = connection.prepareStatement(TESTED)) {
            row.setString(1, Json.write(tested));
            row.setObject(2, SignalRows.utc(at));
            row.setObject(3, id);
            return row.executeUpdate();
          }
        });
  }

  /** Approves a proposal and puts its rule in force under its code. */
  public void approve(UUID id, String by, Instant at) {
    connections.inTransaction(
        connection -> {
          approve(connection, id, by, at);
          return id;
        });
  }

  private static void approve(Connection connection, UUID id, String by, Instant at)
      throws SQLException {
    try (PreparedStatement approval = connection.prepareStatement(APPROVE);
        PreparedStatement rule = connection.prepareStatement(KEEP)) {
      approval.setString(1, by);
      approval.setObject(2, SignalRows.utc(at));
      approval.setObject(3, id);
      approval.executeUpdate();
      rule.setObject(1, id);
      rule.executeUpdate();
    }
  }

  private static List<Proposal> read(PreparedStatement statement) throws SQLException {
    List<Proposal> proposals = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String tested = row.getString("backtest");
        proposals.add(
            new Proposal(
                row.getObject("id", UUID.class),
                new Rule(
                    row.getString("code"),
                    row.getString("counted"),
                    row.getString("type"),
                    row.getString("place"),
                    Method.valueOf(row.getString("method")),
                    Json.read(PARAMETERS, row.getString("parameters")),
                    row.getBoolean("active")),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                tested == null ? null : Json.read(Proposal.Tested.class, tested),
                time(row, "tested_at"),
                row.getString("approved_by"),
                time(row, "approved_at")));
      }
    }
    return proposals;
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
