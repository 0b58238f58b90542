package qilian.incident.inbound;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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
    try {
      (inBulk ? bulk : prompt)
          .send(
              record,
              (metadata, failure) -> {
                if (failure == null) {
                  arrived.complete(null);
                } else {
                  arrived.completeExceptionally(failure);
                }
              });
    } catch (KafkaException e) {
      arrived.completeExceptionally(e);
    }
    return arrived;
  }

  @PreDestroy
  void close() {
    prompt.close(Duration.ofSeconds(5));
    bulk.close(Duration.ofSeconds(5));
  }
}
