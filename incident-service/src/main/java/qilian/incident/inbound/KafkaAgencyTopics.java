package qilian.incident.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import qilian.guard.problem.Refused;
import qilian.incident.desk.AgencyTopics;
import qilian.transport.topics.Topics;

/** Creates the topics of agencies in Kafka. */
@ApplicationScoped
public class KafkaAgencyTopics implements AgencyTopics {
  private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  private final KafkaClients clients;
  private final int replicas;
  private final Set<String> opened = ConcurrentHashMap.newKeySet();

  @Inject
  KafkaAgencyTopics(
      KafkaClients clients, @ConfigProperty(name = "qilian.kafka-replicas") int replicas) {
    this.clients = clients;
    this.replicas = replicas;
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
