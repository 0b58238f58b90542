package qilian.alliance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import qilian.alliance.meeting.DisputeNews;
import qilian.alliance.meeting.RaisedDeadline;

/** Deadlines of disputes before the joint meeting: written by the machine, read within a scope. */
@ApplicationScoped
public class RaisedDeadlines {

  private static final String RAISE =
      """
      INSERT INTO raised_deadline
        (case_code, kind, due_on, owed_by, led_by, lead, basis, place_path, owed, qseq)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, true, ?)
      ON CONFLICT (case_code, kind, due_on, owed_by) DO UPDATE
      SET led_by = excluded.led_by, lead = excluded.lead, basis = excluded.basis,
        place_path = excluded.place_path, owed = true, qseq = excluded.qseq
      WHERE raised_deadline.qseq <= excluded.qseq
      """;

  /** What the lead of then owed is owed by the lead of now; what was met stays met. */
  private static final String FOLLOW =
      """
      UPDATE raised_deadline
      SET lead = ?, qseq = ?,
        owed = owed AND (kind || '@' || due_on || '@' || owed_by = ANY (?)
          OR (owed_by = led_by AND kind || '@' || due_on || '@' || ?::text = ANY (?)))
      WHERE case_code = ? AND qseq <= ?
      """;

  private final MachineConnections machine;
  private final EntityManager entities;

  @Inject
  RaisedDeadlines(MachineConnections machine, EntityManager entities) {
    this.machine = machine;
    this.entities = entities;
  }

  /** Keeps what these steps say, in their order; an older step of a case changes nothing. */
  public void follow(List<DisputeNews> steps) {
    machine.work(
        connection -> {
          for (DisputeNews step : steps) {
            raise(connection, step);
            follow(connection, step);
          }
          return steps.size();
        });
  }

  /** Those still owed at a place and below it, the longest ago first. */
  public List<RaisedDeadline> owed(String path, int most) {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(
            "SELECT case_code, lead, CASE WHEN owed_by = led_by THEN lead ELSE owed_by END, due_on,"
                + " basis FROM raised_deadline WHERE owed"
                + " AND (place_path = :path OR place_path LIKE :below ESCAPE '!')"
                + " ORDER BY due_on, case_code, kind",
            Object[].class)
        .setParameter("path", path)
        .setParameter("below", TaskList.escaped(path) + ">%")
        .setMaxResults(most)
        .getResultStream()
        .map(
            row ->
                new RaisedDeadline(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    LocalDate.parse(row[3].toString()),
                    (String) row[4]))
        .toList();
  }

  private static void raise(Connection connection, DisputeNews step) throws SQLException {
    DisputeNews.Owed raised = step.raised();
    if (raised == null) {
      return;
    }
    try (PreparedStatement row = connection.prepareStatement(RAISE)) {
      row.setString(1, step.code());
      row.setString(2, raised.kind());
      row.setObject(3, raised.on());
      row.setString(4, raised.by());
      row.setString(5, step.lead());
      row.setString(6, step.lead());
      row.setString(7, raised.basis());
      row.setString(8, step.placePath());
      row.setLong(9, step.qseq());
      row.executeUpdate();
    }
  }

  private static void follow(Connection connection, DisputeNews step) throws SQLException {
    var marks =
        connection.createArrayOf(
            "text", step.owed().stream().map(DisputeNews.Owed::mark).toArray());
    try (PreparedStatement rows = connection.prepareStatement(FOLLOW)) {
      rows.setString(1, step.lead());
      rows.setLong(2, step.qseq());
      rows.setArray(3, marks);
      rows.setString(4, step.lead());
      rows.setArray(5, marks);
      rows.setString(6, step.code());
      rows.setLong(7, step.qseq());
      rows.executeUpdate();
    }
  }
}
