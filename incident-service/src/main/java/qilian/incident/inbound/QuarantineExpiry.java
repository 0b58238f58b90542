package qilian.incident.inbound;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import qilian.incident.desk.QuarantineDesk;

/** Destroys expired bytes, every hour. */
@ApplicationScoped
class QuarantineExpiry {
  private static final Logger LOG = Logger.getLogger(QuarantineExpiry.class);

  private final QuarantineDesk desk;

  @Inject
  QuarantineExpiry(QuarantineDesk desk) {
    this.desk = desk;
  }

  @Scheduled(every = "1h", delayed = "1m")
  void expire() throws SQLException {
    int expired = desk.expire();
    if (expired > 0) {
      LOG.infof("the bytes of %d held records were destroyed", expired);
    }
  }
}
