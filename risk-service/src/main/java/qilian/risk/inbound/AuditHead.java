package qilian.risk.inbound;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import qilian.guard.audit.AuditTable;
import qilian.transport.log.Transactions;
import qilian.transport.topics.AuditHeads;

/** Publishes the end of this service's audit chain, soon after every start and every day. */
@ApplicationScoped
class AuditHead {
  private final AuditHeads heads;

  @Inject
  AuditHead(@DataSource("machine") AgroalDataSource machine, Engine engine, InstantSource clock) {
    this.heads =
        new AuditHeads(
            "risk",
            () ->
                Transactions.run(machine, AuditTable::head)
                    .map(head -> new AuditHeads.Head(head.seq(), head.hash())),
            engine::producer,
            clock);
  }

  @Scheduled(every = "1m", delayed = "30s")
  void publish() throws SQLException {
    heads.publishIfDue();
  }
}
