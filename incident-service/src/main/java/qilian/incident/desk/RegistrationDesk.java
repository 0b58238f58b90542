package qilian.incident.desk;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import qilian.incident.gate.Gate;
import qilian.incident.gate.Refusal;
import qilian.incident.gate.Verdict;
import qilian.incident.store.HoldStore;
import qilian.incident.store.MatterStore;
import qilian.incident.store.RegistrationStore;
import qilian.transport.log.Transactions;

/**
 * Registers admitted events: one transaction a batch, repeated when it collides with another, and
 * halved when one event in it cannot be stored, so that a bad one never takes its batch along.
 */
@ApplicationScoped
public class RegistrationDesk {

  private static final Logger LOG = Logger.getLogger(RegistrationDesk.class);
  private static final int ATTEMPTS = 8;

  private final AgroalDataSource machine;
  private final RegistrationStore store;
  private final MatterStore matters;
  private final HoldStore holds;
  private final Gate gate;
  private final InstantSource clock;
  private final RelayBell relay;

  @Inject
  RegistrationDesk(
      @DataSource("machine") AgroalDataSource machine,
      RegistrationStore store,
      MatterStore matters,
      HoldStore holds,
      Gate gate,
      InstantSource clock,
      RelayBell relay) {
    this.machine = machine;
    this.store = store;
    this.matters = matters;
    this.holds = holds;
    this.gate = gate;
    this.clock = clock;
    this.relay = relay;
  }

  /**
   * Registers a batch; what it returns is true once it returns.
   *
   * @throws SQLException when the database is in trouble: nothing of the batch at hand has happened
   *     and the caller repeats all of it
   */
  public Registration register(List<Arrival> arrivals) throws SQLException {
    if (arrivals.isEmpty()) {
      return new Registration(0, 0, 0, List.of());
    }
    Registration done = bisect(arrivals);
    if (done.registered() > 0) {
      relay.ring();
    }
    return done;
  }

  /**
   * Lets corrections in that wait although their targets have come: two gates can miss each other,
   * one laying the correction aside while the other registers the target.
   */
  public int sweep() throws SQLException {
    Registration done =
        Transactions.run(
            machine,
            connection ->
                new RegistrationBatch(connection, store, matters, gate, clock.instant())
                    .registerRipe());
    if (done.registered() > 0) {
      relay.ring();
    }
    return done.registered();
  }

  private Registration bisect(List<Arrival> arrivals) throws SQLException {
    try {
      return attempt(arrivals);
    } catch (SQLException e) {
      if (!isAboutData(e)) {
        throw e;
      }
      if (arrivals.size() == 1) {
        LOG.warnf(
            "an event cannot be stored: %s, SQLSTATE %s",
            arrivals.getFirst().eventId(), e.getSQLState());
        return new Registration(
            0,
            0,
            0,
            List.of(
                new Registration.Turned(
                    arrivals.getFirst().eventId(),
                    new Verdict.Turned(Refusal.NOT_STORABLE, "", Map.of()))));
      }
      int half = arrivals.size() / 2;
      return bisect(arrivals.subList(0, half))
          .plus(bisect(arrivals.subList(half, arrivals.size())));
    }
  }

  private Registration attempt(List<Arrival> arrivals) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        return Transactions.run(machine, connection -> inTransaction(connection, arrivals));
      } catch (Collision e) {
        if (attempt == ATTEMPTS) {
          throw new SQLException("registration keeps colliding", "40001", e);
        }
      } catch (SQLException e) {
        if (!isCollision(e) || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Registration inTransaction(Connection connection, List<Arrival> arrivals)
      throws SQLException {
    Registration done =
        new RegistrationBatch(connection, store, matters, gate, clock.instant()).register(arrivals);
    holds.markRegistered(connection, arrivals.stream().map(Arrival::eventId).toList());
    return done;
  }

  /** Serialization failure, deadlock or a key taken meanwhile: worth trying again at once. */
  private static boolean isCollision(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.equals("40001") || state.equals("40P01") || state.equals("23505");
  }

  /** Data or constraint errors, which no repetition heals. */
  private static boolean isAboutData(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
  }

  /** Another gate wrote the same row first. */
  static final class Collision extends RuntimeException {
    Collision(String what) {
      super(what, null, false, false);
    }
  }
}
