package qilian.incident;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import qilian.contract.Topic;

/** An agency's own Kafka client, and the other services'. */
public final class KafkaClient {
  private KafkaClient() {}

  /** Sends bytes on the agency's own topic. */
  public static void send(String agency, byte[] value) {
    send(new ProducerRecord<>(Topic.inboundOf(agency), value));
  }

  /** Sends a record. */
  public static void send(ProducerRecord<byte[], byte[]> message) {
    Map<String, Object> config =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            IncidentPlatform.kafka(),
            ProducerConfig.ACKS_CONFIG,
            "all");
    try (var producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(message).get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("not sent", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
