package qilian.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.incident.patrol.FindingKind;
import qilian.incident.patrol.FindingResult;
import qilian.incident.register.PatrolLog;

/** Keeps what patrols found, and reads what became of it. */
@ApplicationScoped
public class FindingStore {

  private static final String SAME =
      """
      SELECT * FROM patrol_finding WHERE agency = ? AND place = ? AND kind = ? AND becomes = ?
        AND about IS NOT DISTINCT FROM ?::text AND same_as IS NULL AND at >= ? AND at <= ?
      ORDER BY at, id LIMIT 1
      """;

  private static final String INSERT =
      """
      INSERT INTO patrol_finding (id, shift, member, agency, place, place_path, kind, becomes,
        result, at, received_at, caseref, matter, same_as, body_mac, about)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text, ?::uuid, ?::uuid, ?, ?::text)
      ON CONFLICT (id) DO NOTHING
      """;

  private static final String BECAME =
      """
      SELECT type, occurred_at FROM fact WHERE aggregate_id = ?
      UNION ALL
      SELECT type, occurred_at FROM outcome WHERE agency = ? AND caseref = ?
      ORDER BY 2, 1
      """;

  private final ScopedConnections connections;

  @Inject
  FindingStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** Lets findings of a place come one after the other. */
  public void lockPlace(Connection connection, String agency, String place) throws SQLException {
    new Sql("SELECT pg_advisory_xact_lock(7170021, hashtext(?))")
        .add("", agency + " " + place)
        .list(connection, row -> true);
  }

  /** One finding; null where there is none. */
  public PatrolLog.@Nullable Found find(Connection connection, UUID id) throws SQLException {
    return new Sql("SELECT * FROM patrol_finding WHERE id = ?")
        .add("", id).list(connection, FindingStore::row).stream().findFirst().orElse(null);
  }

  /**
   * The first finding of the same at the same place in this time; null where there is none.
   *
   * @param about what it is about; null for what becomes no matter
   */
  public PatrolLog.@Nullable Found same(
      Connection connection,
      String agency,
      String place,
      FindingKind kind,
      FindingResult becomes,
      @Nullable String about,
      Instant from,
      Instant until)
      throws SQLException {
    return new Sql(SAME)
            .add("", agency, place, kind, becomes, about, from, until)
            .list(connection, FindingStore::row)
            .stream()
            .findFirst()
            .orElse(null);
  }

  /** Keeps a finding; false where its id was taken in the same moment. */
  public boolean insert(Connection connection, PatrolLog.Found f, @Nullable String about)
      throws SQLException {
    return new Sql(INSERT)
            .add(
                "",
                f.id(),
                f.shift(),
                f.member(),
                f.agency(),
                f.place(),
                f.placePath(),
                f.kind(),
                f.becomes(),
                f.result(),
                f.at(),
                f.receivedAt(),
                f.caseref(),
                f.matter(),
                f.sameAs(),
                f.mac(),
                about)
            .update(connection)
        == 1;
  }

  /** The newest findings; with a member only its own. */
  public List<PatrolLog.Found> list(
      Scope scope,
      @Nullable String agency,
      @Nullable UUID member,
      @Nullable UUID shift,
      int limit) {
    return connections.inScope(
        scope,
        connection ->
            new Sql("SELECT * FROM patrol_finding WHERE true")
                .where("AND agency = ?", agency)
                .where("AND member = ?", member)
                .where("AND shift = ?", shift)
                .add("ORDER BY at DESC, id LIMIT ?", limit)
                .list(connection, FindingStore::row));
  }

  /** One finding in the scope. */
  public Optional<PatrolLog.Found> find(Scope scope, UUID id) {
    return Optional.ofNullable(connections.inScope(scope, connection -> find(connection, id)));
  }

  /** What became of the matter behind it, here and in other services. */
  public List<PatrolLog.Step> became(Scope scope, PatrolLog.Found finding) {
    if (finding.matter() == null || finding.caseref() == null) {
      return List.of();
    }
    return connections.inScope(
        scope,
        connection ->
            new Sql(BECAME)
                .add("", finding.matter(), finding.agency(), finding.caseref())
                .list(
                    connection,
                    row ->
                        new PatrolLog.Step(
                            row.getString("type"), Sql.instant(row, "occurred_at"))));
  }

  private static PatrolLog.Found row(ResultSet row) throws SQLException {
    return new PatrolLog.Found(
        row.getObject("id", UUID.class),
        row.getObject("shift", UUID.class),
        row.getObject("member", UUID.class),
        row.getString("agency"),
        row.getString("place"),
        row.getString("place_path"),
        FindingKind.valueOf(row.getString("kind")),
        FindingResult.valueOf(row.getString("becomes")),
        FindingResult.valueOf(row.getString("result")),
        Sql.instant(row, "at"),
        Sql.instant(row, "received_at"),
        row.getString("caseref"),
        row.getObject("matter", UUID.class),
        row.getObject("same_as", UUID.class),
        row.getBytes("body_mac"));
  }
}
