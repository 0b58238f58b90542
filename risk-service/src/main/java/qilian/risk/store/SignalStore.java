package qilian.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.risk.alert.AlertEvent;
import qilian.risk.alert.MethodScore;
import qilian.risk.alert.Signal;

/** The signals that the running transaction's scope sees. */
@ApplicationScoped
public class SignalStore {

  private static final String SHARE =
      """
      SELECT method, rule,
        count(*) FILTER (WHERE phase <> 'PAST' AND NOT (phase = 'EXPIRED'
          AND coalesce((state ->> 'past')::boolean, false))) AS raised,
        count(*) FILTER (WHERE phase = 'CONFIRMED') AS confirmed,
        count(*) FILTER (WHERE phase = 'EXPLAINED') AS explained,
        count(*) FILTER (WHERE phase = 'UNFOUNDED') AS unfounded,
        count(*) FILTER (WHERE phase = 'EXPIRED'
          AND NOT coalesce((state ->> 'past')::boolean, false)) AS expired
      FROM signal GROUP BY method, rule ORDER BY method, rule
      """;

  private final ScopedConnections connections;

  @Inject
  SignalStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /**
   * What to look for.
   *
   * @param underPath path of the place whose subtree is meant
   * @param from days from then on, included
   * @param until days before then
   */
  public record Search(
      @Nullable String underPath,
      @Nullable String type,
      @Nullable String counted,
      @Nullable String phase,
      @Nullable String method,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Instant afterTime,
      @Nullable UUID afterId,
      int limit) {}

  /** Those found, the last raised first. */
  public List<Signal> find(Search search, Scope scope) {
    Where where =
        new Where()
            .below(search.underPath())
            .and("type = ?", search.type())
            .and("counted = ?", search.counted())
            .and("phase = ?", search.phase())
            .and("method = ?", search.method())
            .and("until_day > ?", search.from())
            .and("from_day < ?", search.until())
            .behind("raised_at, id", SignalRows.utc(search.afterTime()), search.afterId())
            .within(scope, "members && ?");
    String sql =
        "SELECT state FROM signal WHERE "
            + where.text()
            + " ORDER BY raised_at DESC, id DESC LIMIT ?";
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(where.bind(statement), search.limit());
            return read(statement);
          }
        });
  }

  /** One of them. */
  public Optional<Signal> load(UUID id) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("SELECT state FROM signal WHERE id = ?")) {
            statement.setObject(1, id);
            return read(statement).stream().findFirst();
          }
        });
  }

  /** One of them, held fast until the transaction ends. */
  public Optional<Signal> lock(UUID id) {
    return connections.inTransaction(
        connection -> Optional.ofNullable(SignalRows.lock(connection, List.of(id)).get(id)));
  }

  /** Lets events happen to a signal, for an agency. */
  public void save(Signal before, List<AlertEvent> events, String agency) {
    connections.inTransaction(
        connection -> {
          SignalRows.save(connection, List.of(new SignalRows.Change(before, events, agency)));
          return events.size();
        });
  }

  /** The share of confirmed signals, by method and rule. */
  public List<MethodScore> scores() {
    return connections.inTransaction(SignalStore::scores);
  }

  private static List<MethodScore> scores(Connection connection) throws SQLException {
    List<MethodScore> scores = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(SHARE);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        scores.add(
            new MethodScore(
                row.getString("method"),
                row.getString("rule"),
                row.getInt("raised"),
                row.getInt("confirmed"),
                row.getInt("explained"),
                row.getInt("unfounded"),
                row.getInt("expired")));
      }
    }
    return scores;
  }

  private static List<Signal> read(PreparedStatement statement) throws SQLException {
    List<Signal> signals = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        signals.add(Json.read(Signal.class, row.getString(1)));
      }
    }
    return signals;
  }
}
