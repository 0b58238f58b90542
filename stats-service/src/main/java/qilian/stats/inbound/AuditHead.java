package qilian.stats.inbound;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import qilian.contract.Topic;
import qilian.guard.audit.AuditTable;
import qilian.transport.log.Transactions;

/**
 * Publishes the end of the audit chain, soon after every start and every day: whoever keeps it can
 * tell later that nothing before it was changed or cut off.
 */
@ApplicationScoped
class AuditHead {
  private static final Logger LOG = Logger.getLogger(AuditHead.class);
  private static final String SERVICE = "stats";
  private static final long SECONDS = 20;

  private final AgroalDataSource machine;
  private final KafkaClients clients;
  private final InstantSource clock;

  @Inject
  AuditHead(
      @DataSource("machine") AgroalDataSource machine, KafkaClients clients, InstantSource clock) {
    this.machine = machine;
    this.clients = clients;
    this.clock = clock;
  }

  @Scheduled(every = "24h", delayed = "30s")
  void publish() throws SQLException {
    AuditTable.Head head = Transactions.run(machine, AuditTable::head).orElse(null);
    if (head == null) {
      return;
    }
    String body =
        "{\"service\":\"%s\",\"seq\":%d,\"hash\":\"%s\",\"at\":\"%s\"}"
            .formatted(SERVICE, head.seq(), head.hash(), clock.instant());
    try (Producer<byte[], byte[]> producer = clients.producer()) {
      producer
          .send(new ProducerRecord<>(Topic.AUDIT_HEADS, bytes(SERVICE), bytes(body)))
          .get(SECONDS, TimeUnit.SECONDS);
      LOG.debugf("the head of the audit chain is %d %s", head.seq(), head.hash());
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the head of the audit chain was not published", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
