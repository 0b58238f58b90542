package qilian.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.incident.patrol.Beat;
import qilian.incident.patrol.Force;
import qilian.incident.patrol.Member;
import qilian.incident.patrol.MemberType;
import qilian.incident.patrol.PatrolPoint;
import qilian.incident.patrol.ShiftKind;
import qilian.incident.patrol.ShiftTemplate;

/** Keeps what patrols are made of: members, beats with their points, templates. */
@ApplicationScoped
public class PatrolBook {

  private static final String MEMBERS =
      "SELECT id, agency, number, force, type, leads, since, until FROM patrol_member WHERE true";

  private static final String SAVE_MEMBER =
      """
      INSERT INTO patrol_member
        (id, agency, place_path, number, force, type, leads, since, until)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::date)
      ON CONFLICT (agency, number) DO UPDATE SET force = excluded.force, type = excluded.type,
        leads = excluded.leads, since = excluded.since, until = excluded.until
      """;

  private static final String SAVE_BEAT =
      """
      INSERT INTO patrol_beat
        (agency, code, place, place_path, name_zh, zone, places, paths, neighbours)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (agency, code) DO UPDATE SET place = excluded.place,
        place_path = excluded.place_path, name_zh = excluded.name_zh, zone = excluded.zone,
        places = excluded.places, paths = excluded.paths, neighbours = excluded.neighbours
      """;

  private static final String SAVE_POINT =
      """
      INSERT INTO patrol_point (agency, code, beat, position, place, place_path, name_zh, latitude,
        longitude, radius)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (agency, code) DO UPDATE SET beat = excluded.beat, position = excluded.position,
        place = excluded.place, place_path = excluded.place_path, name_zh = excluded.name_zh,
        latitude = excluded.latitude, longitude = excluded.longitude, radius = excluded.radius
      """;

  private static final String SAVE_TEMPLATE =
      """
      INSERT INTO patrol_template (agency, code, place_path, force, beat, kind, season_from,
        season_until, starts, ends, days, strength, route)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (agency, code) DO UPDATE SET force = excluded.force, beat = excluded.beat,
        kind = excluded.kind, season_from = excluded.season_from,
        season_until = excluded.season_until, starts = excluded.starts, ends = excluded.ends,
        days = excluded.days, strength = excluded.strength, route = excluded.route
      """;

  private final ScopedConnections connections;

  @Inject
  PatrolBook(ScopedConnections connections) {
    this.connections = connections;
  }

  /** The members of an agency, by number. */
  public List<Member> members(Scope scope, @Nullable String agency) {
    return connections.inScope(
        scope,
        connection ->
            new Sql(MEMBERS)
                .where("AND agency = ?", agency)
                .add("ORDER BY agency, number")
                .list(connection, PatrolBook::member));
  }

  /** The members of an agency as the machine plans with them. */
  public List<Member> members(Connection connection, String agency) throws SQLException {
    return new Sql(MEMBERS).add("AND agency = ?", agency).list(connection, PatrolBook::member);
  }

  /** Ends a membership. */
  public void end(Connection connection, UUID member, LocalDate until) throws SQLException {
    new Sql("UPDATE patrol_member SET until = ? WHERE id = ?")
        .add("", until, member)
        .update(connection);
  }

  /** One member. */
  public Optional<Member> member(Scope scope, UUID id) {
    return connections
        .inScope(
            scope,
            connection ->
                new Sql(MEMBERS).add("AND id = ?", id).list(connection, PatrolBook::member))
        .stream()
        .findFirst();
  }

  /** The member that signs in with this account, by its keyed hash. */
  public Optional<Member> ofLogin(Scope scope, String agency, byte[] login) {
    return connections
        .inScope(
            scope,
            connection ->
                new Sql(MEMBERS)
                    .add("AND agency = ? AND login = ?", agency, login)
                    .list(connection, PatrolBook::member))
        .stream()
        .findFirst();
  }

  /** Keeps members; the number is what makes one the same. */
  public void save(Connection connection, String placePath, List<Member> members)
      throws SQLException {
    for (Member m : members) {
      new Sql(SAVE_MEMBER)
          .add(
              "",
              m.id(),
              m.agency(),
              placePath,
              m.number(),
              m.force(),
              m.type(),
              m.leads(),
              m.from(),
              m.until())
          .update(connection);
    }
  }

  /** Binds a member to an account, by its keyed hash; an account is one member's. */
  public boolean bind(Scope scope, UUID member, String agency, byte @Nullable [] login) {
    return connections.inScope(
        scope,
        connection -> {
          if (login != null) {
            new Sql("UPDATE patrol_member SET login = NULL WHERE")
                .add("agency = ? AND login = ? AND id <> ?", agency, login, member)
                .update(connection);
          }
          return new Sql("UPDATE patrol_member SET login = ?::bytea WHERE id = ?")
                  .add("", login, member)
                  .update(connection)
              == 1;
        });
  }

  /** The beats that the scope sees, with their points in order. */
  public List<Beat> beats(Scope scope, @Nullable String agency) {
    return connections.inScope(scope, connection -> beats(connection, agency, null));
  }

  /** One beat. */
  public Optional<Beat> beat(Scope scope, String agency, String code) {
    return connections.inScope(scope, c -> beats(c, agency, code)).stream().findFirst();
  }

  /** The same for the machine. */
  public List<Beat> beats(Connection connection, @Nullable String agency, @Nullable String code)
      throws SQLException {
    Map<String, List<PatrolPoint>> points = new HashMap<>();
    new Sql("SELECT * FROM patrol_point WHERE true")
        .where("AND agency = ?", agency)
        .where("AND beat = ?", code)
        .add("ORDER BY agency, beat, position")
        .list(
            connection,
            row ->
                points
                    .computeIfAbsent(
                        row.getString("agency") + "/" + row.getString("beat"),
                        key -> new ArrayList<>())
                    .add(point(row)));
    return new Sql("SELECT * FROM patrol_beat WHERE true")
        .where("AND agency = ?", agency)
        .where("AND code = ?", code)
        .add("ORDER BY agency, code")
        .list(connection, row -> beat(row, points));
  }

  /** The points of an agency by their codes. */
  public Map<String, PatrolPoint> points(Connection connection, String agency, String beat)
      throws SQLException {
    return new Sql("SELECT * FROM patrol_point WHERE")
        .add("agency = ? AND beat = ?", agency, beat).list(connection, PatrolBook::point).stream()
            .collect(Collectors.toMap(PatrolPoint::code, point -> point));
  }

  /** Keeps a beat and its points. A point left out stays, for the shifts that passed it. */
  public void save(Scope scope, Beat beat) {
    connections.inScope(
        scope,
        connection -> {
          new Sql(SAVE_BEAT)
              .add(
                  "",
                  beat.agency(),
                  beat.code(),
                  beat.place(),
                  beat.placePath(),
                  beat.nameZh(),
                  beat.zone(),
                  beat.places(),
                  beat.placePaths(),
                  beat.neighbours())
              .update(connection);
          int position = 0;
          for (PatrolPoint p : beat.points()) {
            new Sql(SAVE_POINT)
                .add(
                    "",
                    beat.agency(),
                    p.code(),
                    beat.code(),
                    position++,
                    p.place(),
                    p.placePath(),
                    p.nameZh(),
                    p.latitude(),
                    p.longitude(),
                    p.radius())
                .update(connection);
          }
          return position;
        });
  }

  /** The templates that the scope sees. */
  public List<ShiftTemplate> templates(Scope scope, @Nullable String agency) {
    return connections.inScope(
        scope,
        connection ->
            new Sql("SELECT * FROM patrol_template WHERE true")
                .where("AND agency = ?", agency)
                .add("ORDER BY agency, code")
                .list(connection, PatrolBook::template));
  }

  /** Keeps a template. */
  public void save(Scope scope, String placePath, ShiftTemplate t) {
    List<String> days = t.days().stream().sorted().map(DayOfWeek::name).toList();
    connections.inScope(
        scope,
        connection ->
            new Sql(SAVE_TEMPLATE)
                .add(
                    "",
                    t.agency(),
                    t.code(),
                    placePath,
                    t.force(),
                    t.beat(),
                    t.kind(),
                    t.seasonFrom().toString(),
                    t.seasonUntil().toString(),
                    t.starts(),
                    t.ends(),
                    days,
                    t.strength(),
                    t.points())
                .update(connection));
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        row.getObject("id", UUID.class),
        row.getString("agency"),
        row.getString("number"),
        Force.valueOf(row.getString("force")),
        MemberType.valueOf(row.getString("type")),
        row.getBoolean("leads"),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class));
  }

  private static PatrolPoint point(ResultSet row) throws SQLException {
    return new PatrolPoint(
        row.getString("code"),
        row.getString("beat"),
        row.getString("place"),
        row.getString("place_path"),
        row.getString("name_zh"),
        row.getDouble("latitude"),
        row.getDouble("longitude"),
        row.getInt("radius"));
  }

  private static Beat beat(ResultSet row, Map<String, List<PatrolPoint>> points)
      throws SQLException {
    String agency = row.getString("agency");
    String code = row.getString("code");
    return new Beat(
        agency,
        code,
        row.getString("name_zh"),
        row.getString("place"),
        row.getString("place_path"),
        row.getString("zone"),
        Sql.texts(row, "places"),
        Sql.texts(row, "paths"),
        Sql.texts(row, "neighbours"),
        points.getOrDefault(agency + "/" + code, List.of()));
  }

  private static ShiftTemplate template(ResultSet row) throws SQLException {
    return new ShiftTemplate(
        row.getString("agency"),
        row.getString("code"),
        Force.valueOf(row.getString("force")),
        row.getString("beat"),
        ShiftKind.valueOf(row.getString("kind")),
        MonthDay.parse(row.getString("season_from")),
        MonthDay.parse(row.getString("season_until")),
        row.getObject("starts", LocalTime.class),
        row.getObject("ends", LocalTime.class),
        Sql.texts(row, "days").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
        row.getInt("strength"),
        Sql.texts(row, "route"));
  }
}
