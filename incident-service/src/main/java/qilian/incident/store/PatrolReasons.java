package qilian.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import qilian.contract.Catalogue;
import qilian.contract.incident.IncidentFact;
import qilian.contract.report.ReportFact;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.incident.patrol.Beat;

/** Reads from the register why a beat is walked: the incidents and hazards that it covers. */
@ApplicationScoped
public class PatrolReasons {
  private static final int WEEKS = 8;
  private static final String ALARM = wireType(IncidentFact.AlarmReceived.class);
  private static final String HAZARD = wireType(ReportFact.HazardReported.class);

  /** What could have been nearer to a patrol: real incidents that patrols did not find. */
  private static final String COUNTED =
      """
      phase NOT IN ('VOIDED', 'LINKED') AND report_channel IS DISTINCT FROM 'PATROL'
        AND coalesce(validity, 'EFFECTIVE') = 'EFFECTIVE'
        AND coalesce(category, '') NOT IN ('CONSULTATION', 'HARASSMENT_CALL')
      """;

  private static final String WHY =
      """
      WITH beat AS MATERIALIZED (SELECT path FROM unnest(?::text[]) AS p (path)),
      reason AS (
        SELECT 'INCIDENT' AS what, category FROM incident
        WHERE occurred_on >= ? AND %s AND EXISTS (SELECT FROM beat
          WHERE incident.place_path = path OR incident.place_path ^@ (path || '>'))
        UNION ALL
        SELECT 'HAZARD', category FROM fact
        WHERE type = ? AND corrects IS NULL AND occurred_on >= ?
          AND source NOT LIKE '%%/qilian/patrol' AND EXISTS (SELECT FROM beat
            WHERE fact.place_path = path OR fact.place_path ^@ (path || '>')))
      SELECT what, coalesce(category, 'OTHER') AS category, count(*) AS many
      FROM reason GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 8
      """
          .formatted(COUNTED);

  private static final String MOMENTS =
      """
      SELECT occurred_at, place_path FROM incident
      WHERE occurred_at >= ? AND occurred_at < ? AND %s
        AND (NOT ? OR EXISTS (SELECT FROM fact
          WHERE fact.aggregate_id = incident.id AND fact.type = ? AND fact.time_precision = 'MINUTE'
            AND fact.occurred_at = incident.occurred_at))
        AND EXISTS (SELECT FROM unnest(?::text[]) AS p (path)
          WHERE incident.place_path = p.path OR incident.place_path ^@ (p.path || '>'))
      """
          .formatted(COUNTED);

  private final ScopedConnections connections;

  @Inject
  PatrolReasons(ScopedConnections connections) {
    this.connections = connections;
  }

  /** An incident as patrols see it: when and where, and nothing else. */
  public record Moment(Instant at, String placePath) {}

  /** The first day that is looked back at. */
  public static LocalDate since(Instant now, String zone) {
    return now.atZone(ZoneId.of(zone)).toLocalDate().minusWeeks(WEEKS);
  }

  /**
   * What the beat covers, such as {@code INCIDENT PUBLIC_ORDER 5}, the most frequent first. What
   * patrols found themselves justifies no patrol, and is not in it.
   */
  public List<String> of(Scope scope, Beat beat, LocalDate since) {
    return connections.inScope(
        scope,
        connection ->
            new Sql(WHY)
                .add("", beat.placePaths(), since, HAZARD, since)
                .list(
                    connection,
                    row ->
                        row.getString("what")
                            + " "
                            + row.getString("category")
                            + " "
                            + row.getLong("many")));
  }

  /**
   * The incidents in these places that the scope sees, and that could have been nearer to a patrol.
   * What patrols found themselves follows them wherever they walk, and a call about nothing
   * happened nowhere.
   *
   * @param hourKnown only those whose hour is known
   */
  public List<Moment> moments(
      Scope scope, Instant from, Instant until, List<String> paths, boolean hourKnown) {
    return connections.inScope(
        scope,
        connection ->
            new Sql(MOMENTS)
                .add("", from, until, hourKnown, ALARM, paths)
                .list(
                    connection,
                    row ->
                        new Moment(Sql.instant(row, "occurred_at"), row.getString("place_path"))));
  }

  private static String wireType(Class<?> record) {
    return Catalogue.types().stream()
        .filter(type -> type.record() == record)
        .findFirst()
        .orElseThrow()
        .wireType();
  }
}
