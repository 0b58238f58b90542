package qilian.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import qilian.guard.ScopedConnections;
import qilian.risk.inspection.SelfCheck;

/** What premises said of their own checks, as far as the running transaction sees it. */
@ApplicationScoped
public class SelfCheckStore {

  private final ScopedConnections connections;

  @Inject
  SelfCheckStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** Those at a place on these days, the last excluded. */
  public List<SelfCheck> at(String place, LocalDate from, LocalDate until) {
    return connections.inTransaction(
        on ->
            Sql.all(
                on,
                "SELECT * FROM self_check WHERE place = ? AND checked_on >= ? AND checked_on < ?"
                    + " ORDER BY checked_on, event_id",
                row ->
                    new SelfCheck(
                        row.getObject("event_id", UUID.class),
                        row.getString("agency"),
                        row.getString("place"),
                        row.getString("place_path"),
                        row.getString("checklist"),
                        row.getInt("findings"),
                        row.getObject("checked_on", LocalDate.class)),
                place,
                from,
                until));
  }
}
