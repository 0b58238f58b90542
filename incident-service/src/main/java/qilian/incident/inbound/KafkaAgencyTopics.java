package qilian.incident.inbound;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import qilian.guard.problem.Refused;
import qilian.incident.desk.AgencyTopics;
import qilian.incident.directory.Agency;
import qilian.incident.directory.DirectoryLists;
import qilian.transport.topics.Topics;

/** Creates the topics of agencies in Kafka. */
@ApplicationScoped
public class KafkaAgencyTopics implements AgencyTopics {
  private static final Logger LOG = Logger.getLogger(KafkaAgencyTopics.class);
  private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  private final KafkaClients clients;
  private final int replicas;
  private final DirectoryLists directory;
  private final Set<String> opened = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  @Inject
  KafkaAgencyTopics(
      KafkaClients clients,
      DirectoryLists directory,
      @ConfigProperty(name = "qilian.kafka-replicas") int replicas) {
    this.clients = clients;
    this.directory = directory;
    this.replicas = replicas;
  }

  /** A broker may be newer than the directory: what is registered can send after every start. */
  void start(@Observes StartupEvent event) {
    Thread.ofPlatform().daemon().name("agency-topics").start(this::openAll);
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  private void openAll() {
    while (!stopping) {
      try {
        open(
            directory.agencies(null).stream()
                .filter(agency -> agency.retiredOn() == null)
                .map(Agency::code)
                .collect(Collectors.toSet()));
        return;
      } catch (RuntimeException e) {
        LOG.warnf("topics of agencies cannot be created yet: %s", e.getMessage());
        LockSupport.parkNanos(ASK_AGAIN.toNanos());
      }
    }
  }

  @Override
  public void open(Set<String> agencies) {
    Set<String> closed = new TreeSet<>(agencies);
    closed.removeAll(opened);
    if (closed.isEmpty()) {
      return;
    }
    try (Admin admin = clients.admin()) {
      new Topics(admin, replicas).createForAgencies(closed);
    } catch (IllegalStateException e) {
      throw Refused.of("TEMPORARILY_UNAVAILABLE", 503).retryAfter(ASK_AGAIN);
    }
    opened.addAll(closed);
  }
}
