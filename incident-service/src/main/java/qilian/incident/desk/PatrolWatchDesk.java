package qilian.incident.desk;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import qilian.guard.SqlTrouble;
import qilian.incident.patrol.Phase;
import qilian.incident.patrol.Shift;
import qilian.incident.patrol.ShiftCommand;
import qilian.incident.patrol.ShiftLifecycle;
import qilian.incident.store.CheckinStore;
import qilian.incident.store.ShiftStore;
import qilian.transport.log.Transactions;

/**
 * Works through what is due: shifts of which nobody says that they began or ended, points that were
 * missed, lone walkers who are silent, places that were kept long enough. It only asks; the shift
 * decides again under its lock.
 */
@ApplicationScoped
public class PatrolWatchDesk {
  private static final String WATCH = "watch";
  private static final int BATCH = 200;
  private static final int MOST_BATCHES = 1_000;

  private final AgroalDataSource machine;
  private final PatrolMoves moves;
  private final ShiftStore shifts;
  private final CheckinStore checkins;
  private final RelayBell relay;

  @Inject
  PatrolWatchDesk(
      @DataSource("machine") AgroalDataSource machine,
      PatrolMoves moves,
      ShiftStore shifts,
      CheckinStore checkins,
      RelayBell relay) {
    this.machine = machine;
    this.moves = moves;
    this.shifts = shifts;
    this.checkins = checkins;
    this.relay = relay;
  }

  /** Takes every step that is due by now; the answer is how many were taken. */
  public int work() {
    int moved = 0;
    for (int i = 0; i < MOST_BATCHES; i++) {
      Instant ended = moves.now().minus(ShiftLifecycle.PATIENCE);
      List<UUID> due = ids(connection -> shifts.due(connection, ended, BATCH));
      int before = moved;
      for (UUID id : due) {
        moved += in(connection -> settle(connection, shifts.lock(connection, id)));
      }
      if (due.size() < BATCH || moved == before) {
        break;
      }
    }
    moved += listen();
    if (moved > 0) {
      relay.ring();
    }
    return moved;
  }

  /** Raises the alarm for whoever walks alone and gave no sign; the answer is how many. */
  int listen() {
    int moved = 0;
    Instant heard = moves.now().minus(ShiftLifecycle.SIGN_EVERY);
    for (UUID id : ids(connection -> shifts.silent(connection, heard, BATCH))) {
      moved += in(connection -> raise(connection, shifts.lock(connection, id)));
    }
    return moved;
  }

  /** Makes places coarse that need not be exact any longer; the answer is how many. */
  public int coarsen() {
    Instant ended = moves.now().minus(ShiftLifecycle.PATIENCE);
    return in(connection -> checkins.coarsen(connection, ended));
  }

  private int settle(java.sql.Connection connection, Shift found) throws SQLException {
    if (found == null) {
      return 0;
    }
    int moved = 0;
    Shift at = found;
    var visits = moves.visits(connection, at);
    Optional<Shift> lapsed =
        moves.tryMove(connection, at, new ShiftCommand.LapseShift(visits), WATCH);
    if (lapsed.isPresent()) {
      at = lapsed.get();
      moved++;
    }
    if (at.phase() == Phase.ENDED
        && moves.tryMove(connection, at, new ShiftCommand.SettleShift(visits), WATCH).isPresent()) {
      moved++;
    }
    return moved;
  }

  private int raise(java.sql.Connection connection, Shift found) throws SQLException {
    return found != null
            && moves
                .tryMove(connection, found, new ShiftCommand.RaiseLoneAlarm(), WATCH)
                .isPresent()
        ? 1
        : 0;
  }

  private List<UUID> ids(Transactions.Work<List<UUID>> work) {
    try {
      return Transactions.run(machine, work);
    } catch (SQLException e) {
      throw new SqlTrouble(e);
    }
  }

  private int in(Transactions.Work<Integer> work) {
    try {
      return Transactions.run(machine, work);
    } catch (SQLException e) {
      throw new SqlTrouble(e);
    }
  }
}
