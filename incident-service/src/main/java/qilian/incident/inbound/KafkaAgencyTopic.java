package qilian.incident.inbound;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import qilian.contract.Topic;
import qilian.incident.desk.AgencyTopic;

/** Sends onto the agencies' topics, singly or in bulk. */
@ApplicationScoped
class KafkaAgencyTopic implements AgencyTopic {

  private static final byte[] STRUCTURED =
      "application/cloudevents+json".getBytes(StandardCharsets.UTF_8);

  /** Shorter than the five minutes after which a producer forgets where a topic lies. */
  private static final long REMEMBERED_NANOS = Duration.ofMinutes(4).toNanos();

  /** Far below what fills the buffer of a producer, where a send would wait. */
  private static final int MOST_ON_THE_WAY = 8_000;

  private final Map<String, Long> lastArrival = new ConcurrentHashMap<>();
  private final AtomicInteger onTheWay = new AtomicInteger();
  private final Producer<byte[], byte[]> prompt;
  private final Producer<byte[], byte[]> bulk;

  @Inject
  KafkaAgencyTopic(KafkaClients clients) {
    this.prompt = clients.prompt();
    this.bulk = clients.bulk();
  }

  @Override
  public CompletionStage<Void> send(String agency, String key, byte[] structured, boolean inBulk) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            Topic.inboundOf(agency), key.getBytes(StandardCharsets.UTF_8), structured);
    record.headers().add("content-type", STRUCTURED);
    CompletableFuture<Void> arrived = new CompletableFuture<>();
    onTheWay.incrementAndGet();
    try {
      (inBulk ? bulk : prompt)
          .send(
              record,
              (metadata, failure) -> {
                onTheWay.decrementAndGet();
                if (failure == null) {
                  if (!inBulk) {
                    lastArrival.put(agency, System.nanoTime());
                  }
                  arrived.complete(null);
                } else {
                  arrived.completeExceptionally(failure);
                }
              });
    } catch (KafkaException e) {
      onTheWay.decrementAndGet();
      arrived.completeExceptionally(e);
    }
    return arrived;
  }

  @Override
  public boolean isPrompt(String agency) {
    Long last = lastArrival.get(agency);
    return last != null
        && System.nanoTime() - last < REMEMBERED_NANOS
        && onTheWay.get() < MOST_ON_THE_WAY;
  }

  @PreDestroy
  void close() {
    prompt.close(Duration.ofSeconds(5));
    bulk.close(Duration.ofSeconds(5));
  }
}
