package qilian.mediation;

import java.sql.SQLException;
import qilian.contract.PlaceKind;
import qilian.contract.directory.DirectoryFact.PlaceRegistered;

/** Many cases at once, written as the desk writes them, past the desk. */
final class FullDocket {

  static final String STREET = "full-street";
  private static final String LAPSED_AT = "2026-03-02T16:00:00Z";

  private FullDocket() {}

  /** Cases whose month is long over, all at the same moment. */
  static void withLapsed(int cases) throws SQLException {
    Rows.run(
        "machine",
        """
        WITH made AS (
          SELECT gen_random_uuid() AS id, '013-26-' || lpad(n::text, 6, '0') || '-0' AS code
          FROM generate_series(1, %d) AS n),
        kept AS (
          INSERT INTO dispute_case SELECT id, code, 3, 'ACCEPTED', 'watched-office',
            '{watched-office}', 'yuetang>watched', '2026-02-02T01:00:00Z' FROM made RETURNING id),
        told AS (
          INSERT INTO case_event
          SELECT id, 1, 'DisputeRegistered', '2026-02-02T01:00:00Z'::timestamptz, 'x', 'x',
            '{"at":"2026-02-02T01:00:00Z","lead":"watched-office","origin":{"id":"' || id
            || '","code":"' || code || '","category":"NOISE","source":"APPLIED",'
            || '"scale":"GROUP","place":"watched","placePath":"yuetang>watched",'
            || '"grid":"watched","zone":"Asia/Shanghai",'
            || '"registeredAt":"2026-02-02T01:00:00Z"}}' FROM made
          UNION ALL
          SELECT id, 2, 'DisputeScreened', '2026-02-02T01:00:00Z'::timestamptz, 'x', 'x',
            '{"at":"2026-02-02T01:00:00Z","track":"PEOPLES","summary":false,"complex":false,'
            || '"triggers":{}}' FROM made
          UNION ALL
          SELECT id, 3, 'DisputeAccepted', '2026-02-02T01:00:00Z'::timestamptz, 'x', 'x',
            '{"at":"2026-02-02T01:00:00Z"}' FROM made)
        INSERT INTO case_deadline
        SELECT id, 'PEOPLES_MEDIATION', 'PEOPLES_MEDIATION', '2026-03-02', '%s'::timestamptz,
          'watched-office', 'NONE', '%s'::timestamptz - interval '3 days' FROM made
        """
            .formatted(cases, LAPSED_AT, LAPSED_AT));
  }

  /** Open cases over forty grids, ten agencies, all phases and sixty due days. */
  static void withOpen(int cases) throws SQLException {
    Canonical.publish(
        Canonical.of(
            "incident-service",
            "yuetang>" + STREET,
            new PlaceRegistered(
                STREET,
                "yuetang",
                "yuetang>" + STREET,
                PlaceKind.STREET,
                STREET,
                null,
                "Asia/Shanghai",
                null,
                java.util.List.of())));
    Rows.run(
        "machine",
        """
        WITH made AS (
          SELECT n, gen_random_uuid() AS id, '014-26-' || lpad(n::text, 6, '0') || '-0' AS code,
            'office-' || n %% 10 AS lead, 'full-grid-' || n %% 40 AS grid,
            (ARRAY['REGISTERED','SCREENED','CONSENT_PENDING','ACCEPTED','MEDIATOR_ASSIGNED',
              'IN_SESSION','PERFORMING'])[1 + n %% 7] AS phase
          FROM generate_series(1, %d) AS n),
        kept AS (
          INSERT INTO dispute_case SELECT id, code, 1, phase, lead, ARRAY[lead],
            'yuetang>full-street>' || grid, now() FROM made RETURNING id)
        INSERT INTO docket_entry (case_id, agency, part, code, phase, unfinished, category, track,
          scale, source, lead, place_path, grid, registered_at, due_kind, due_on, due_at)
        SELECT id, lead, 'LEAD', code, phase, true, 'NOISE', 'PEOPLES', 'GROUP', 'APPLIED', lead,
          'yuetang>full-street>' || grid, grid, now(), 'PEOPLES_MEDIATION',
          current_date + (n %% 60), now() + interval '1 day' * (n %% 60)
        FROM made
        """
            .formatted(cases));
    Rows.run("owner", "VACUUM ANALYZE docket_entry");
    Eventually.eventually(
        () -> {
          if (Rows.of("app", "select code from place where code = '" + STREET + "'").isEmpty()) {
            throw new AssertionError("the street is not known yet");
          }
          return true;
        });
  }

  /** How the database counts the board, for whoever tunes it. */
  static java.util.List<String> explain() throws SQLException {
    return Rows.inScope(
        "P:yuetang>full-street",
        """
        EXPLAIN (ANALYZE, BUFFERS) SELECT phase, lead, grid, due_on, count(*) FROM docket_entry
        WHERE unfinished AND part = 'LEAD' AND (place_path = 'yuetang>full-street'
          OR (place_path >= 'yuetang>full-street>' AND place_path < 'yuetang>full-street?'))
        GROUP BY phase, lead, grid, due_on
        """);
  }
}
