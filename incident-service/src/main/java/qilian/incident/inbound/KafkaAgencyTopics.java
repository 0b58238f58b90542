package qilian.incident.inbound;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;
import qilian.incident.desk.AgencyTopics;
import qilian.transport.topics.Topics;

/** Creates the topics of agencies in Kafka. */
@ApplicationScoped
public class KafkaAgencyTopics implements AgencyTopics {
  private final String servers;
  private final int replicas;
  private final Set<String> opened = java.util.concurrent.ConcurrentHashMap.newKeySet();
  private @Nullable Admin admin;

  @Inject
  KafkaAgencyTopics(
      @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
      @ConfigProperty(name = "qilian.kafka-replicas", defaultValue = "1") int replicas) {
    this.servers = servers;
    this.replicas = replicas;
  }

  @Override
  public void open(Set<String> agencies) {
    Set<String> closed = new java.util.TreeSet<>(agencies);
    closed.removeAll(opened);
    if (closed.isEmpty()) {
      return;
    }
    try {
      new Topics(admin(), replicas).createForAgencies(closed);
    } catch (IllegalStateException e) {
      throw Refused.of("TEMPORARILY_UNAVAILABLE", 503).retryAfter(java.time.Duration.ofSeconds(5));
    }
    opened.addAll(closed);
  }

  private synchronized Admin admin() {
    Admin there = admin;
    if (there == null) {
      there =
          Admin.create(
              Map.of(
                  AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                  AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
                  AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000));
      admin = there;
    }
    return there;
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close();
    }
  }
}
