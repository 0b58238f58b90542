package qilian.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import qilian.risk.signal.Cell;
import qilian.risk.signal.DueCell;
import qilian.risk.signal.Stratum;

/** The weeks of cells that wait for a look, and those that no look could get through. */
@ApplicationScoped
public class DueStore {

  /** In this order the parts of a place come before it, and the weeks of a series together. */
  private static final String DUE =
      """
      SELECT place_path, counted, type, stratum, week, known_at FROM cell_due
      ORDER BY place_path DESC, counted DESC, type DESC, stratum DESC, week DESC LIMIT ?
      """;

  /** Whoever takes a due cell takes it away; a fact that touches it again puts it back. */
  private static final String TAKE =
      """
      DELETE FROM cell_due WHERE ctid = ANY (ARRAY(
        SELECT d.ctid FROM cell_due d
        JOIN unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[])
          AS k (place_path, counted, type, stratum, week)
          USING (place_path, counted, type, stratum, week)
        ORDER BY place_path DESC, counted DESC, type DESC, stratum DESC, week DESC
        FOR UPDATE OF d SKIP LOCKED))
      RETURNING place_path, counted, type, stratum, week, known_at
      """;

  private static final String FREE =
      """
      DELETE FROM cell_stuck s
      USING unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[])
        AS k (place_path, counted, type, stratum, week)
      WHERE (s.place_path, s.counted, s.type, s.stratum, s.week)
        = (k.place_path, k.counted, k.type, k.stratum, k.week)
      """;

  private static final String LAY_ASIDE =
      """
      INSERT INTO cell_stuck (place_path, counted, type, stratum, week, known_at, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (place_path, counted, type, stratum, week)
      DO UPDATE SET known_at = excluded.known_at, reason = excluded.reason, since = now()
      """;

  private static final int LONGEST = 500;

  private final MachineConnections machine;

  @Inject
  DueStore(MachineConnections machine) {
    this.machine = machine;
  }

  /** Cells that are due; nothing is locked. */
  public List<DueCell> due(int most) {
    return machine.work(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(DUE)) {
            statement.setInt(1, most);
            return read(statement);
          }
        });
  }

  /** Takes those of them that are still due and that nobody else is taking. */
  public List<DueCell> take(List<DueCell> wanted) {
    return machine.work(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            keys(statement, wanted);
            return read(statement);
          }
        });
  }

  /** Cells that were looked at are no longer stuck. */
  public void free(List<DueCell> looked) {
    machine.work(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(FREE)) {
            keys(statement, looked);
            return statement.executeUpdate();
          }
        });
  }

  /** Keeps a cell that no look gets through, with the reason. */
  public void layAside(DueCell cell, String reason) {
    machine.work(
        connection -> {
          try (PreparedStatement row = connection.prepareStatement(LAY_ASIDE)) {
            row.setString(1, cell.placePath());
            row.setString(2, cell.cell().counted());
            row.setString(3, cell.cell().type());
            row.setString(4, cell.cell().stratum().name());
            row.setObject(5, cell.week());
            row.setObject(6, SignalRows.utc(cell.knownAt()));
            row.setString(7, reason.substring(0, Math.min(LONGEST, reason.length())));
            return row.executeUpdate();
          }
        });
  }

  /** How many cells are stuck. */
  public long stuck() {
    return machine.work(
        connection -> {
          try (PreparedStatement statement =
                  connection.prepareStatement("SELECT count(*) FROM cell_stuck");
              ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  /**
   * Whether a failure lies in the data, or in a program that cannot read them; else in the base.
   */
  public static boolean isAboutData(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
      }
    }
    return true;
  }

  private static void keys(PreparedStatement statement, List<DueCell> cells) throws SQLException {
    CellIntake.array(statement, 1, "text", cells, DueCell::placePath);
    CellIntake.array(statement, 2, "text", cells, cell -> cell.cell().counted());
    CellIntake.array(statement, 3, "text", cells, cell -> cell.cell().type());
    CellIntake.array(statement, 4, "text", cells, cell -> cell.cell().stratum().name());
    CellIntake.array(statement, 5, "date", cells, DueCell::week);
  }

  private static List<DueCell> read(PreparedStatement statement) throws SQLException {
    List<DueCell> due = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        due.add(
            new DueCell(
                row.getString(1),
                new Cell(row.getString(2), row.getString(3), Stratum.valueOf(row.getString(4))),
                row.getObject(5, LocalDate.class),
                row.getObject(6, OffsetDateTime.class).toInstant()));
      }
    }
    return due;
  }
}
