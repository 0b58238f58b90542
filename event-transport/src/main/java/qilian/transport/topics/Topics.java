package qilian.transport.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import qilian.contract.Topic;

/** Creates topics as the catalogue lays them down. Creating one that exists is no error. */
public final class Topics {

  /** Partitions of an agency's own topic. */
  public static final int AGENCY_PARTITIONS = 4;

  private static final long SECONDS = 20;
  private static final Duration AGENCY_RETENTION = Duration.ofDays(7);
  private static final Duration QUARANTINE_RETENTION = Duration.ofDays(30);
  private static final Map<String, String> FOR_EVER =
      Map.of("retention.ms", "-1", "retention.bytes", "-1");

  private final Admin admin;
  private final short replicas;

  /** Topics on a cluster, each with so many replicas. */
  public Topics(Admin admin, int replicas) {
    this.admin = admin;
    this.replicas = (short) replicas;
  }

  /** The canonical topics, and the two of the house: the quarantine and the heads of the audit. */
  public void createCanonical() {
    List<NewTopic> wanted = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      wanted.add(new NewTopic(topic.wireName(), Topic.PARTITIONS, replicas).configs(FOR_EVER));
    }
    wanted.add(
        new NewTopic(Topic.QUARANTINE, 1, replicas)
            .configs(Map.of("retention.ms", Long.toString(QUARANTINE_RETENTION.toMillis()))));
    wanted.add(new NewTopic(Topic.AUDIT_HEADS, 1, replicas).configs(FOR_EVER));
    create(wanted);
  }

  /** The topic an agency sends on and the one it reads on. */
  public void createForAgencies(Collection<String> agencies) {
    Map<String, String> configs =
        Map.of("retention.ms", Long.toString(AGENCY_RETENTION.toMillis()));
    create(
        agencies.stream()
            .flatMap(
                code ->
                    java.util.stream.Stream.of(
                        new NewTopic(Topic.inboundOf(code), AGENCY_PARTITIONS, replicas)
                            .configs(configs),
                        new NewTopic(Topic.outboundOf(code), 1, replicas).configs(configs)))
            .toList());
  }

  private void create(List<NewTopic> wanted) {
    try {
      Set<String> present =
          new HashSet<>(admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS));
      List<NewTopic> missing =
          wanted.stream().filter(topic -> !present.contains(topic.name())).toList();
      for (var created : admin.createTopics(missing).values().values()) {
        try {
          created.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw e;
          }
        }
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("topics could not be created", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while creating topics", e);
    }
  }
}
