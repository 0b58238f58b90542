package qilian.transport.topics;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import qilian.contract.Topic;

/**
 * Publishes the end of a service's audit chain once a day: whoever keeps it can tell later that
 * nothing before it was changed or cut off. A publication that failed is due again at once.
 */
public final class AuditHeads {

  private static final Duration PERIOD = Duration.ofHours(24);
  private static final long SECONDS = 20;

  private final String service;
  private final Chain chain;
  private final Supplier<Producer<byte[], byte[]>> producers;
  private final InstantSource clock;

  private @Nullable Instant published;

  /** The chain of one service. */
  @FunctionalInterface
  public interface Chain {

    /** Its last link; empty while nothing was audited. */
    Optional<Head> head() throws SQLException;
  }

  /**
   * The end of a chain.
   *
   * @param seq number of its last link
   * @param hash of that link, in hexadecimal
   */
  public record Head(long seq, String hash) {}

  /**
   * Of one service.
   *
   * @param service short name, such as {@code incident}; key of its records
   * @param producers makes a producer for one publication, closed after it
   */
  public AuditHeads(
      String service,
      Chain chain,
      Supplier<Producer<byte[], byte[]>> producers,
      InstantSource clock) {
    this.service = service;
    this.chain = chain;
    this.producers = producers;
    this.clock = clock;
  }

  /**
   * Publishes the end of the chain unless that was done within the last day.
   *
   * @throws SQLException when the chain could not be read
   * @throws IllegalStateException when the broker did not take it; call again
   */
  public synchronized void publishIfDue() throws SQLException {
    Instant now = clock.instant();
    if (published != null && now.isBefore(published.plus(PERIOD))) {
      return;
    }
    Optional<Head> head = chain.head();
    if (head.isPresent()) {
      publish(head.get(), now);
      published = now;
    }
  }

  private void publish(Head head, Instant now) {
    String body =
        "{\"service\":\"%s\",\"seq\":%d,\"hash\":\"%s\",\"at\":\"%s\"}"
            .formatted(service, head.seq(), head.hash(), now);
    try (Producer<byte[], byte[]> producer = producers.get()) {
      producer
          .send(new ProducerRecord<>(Topic.AUDIT_HEADS, bytes(service), bytes(body)))
          .get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
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
