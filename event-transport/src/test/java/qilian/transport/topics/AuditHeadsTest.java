package qilian.transport.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class AuditHeadsTest {
  private final List<MockProducer<byte[], byte[]>> producers = new ArrayList<>();
  private Instant now = Instant.parse("2025-11-03T00:00:30Z");
  private Optional<AuditHeads.Head> head = Optional.of(new AuditHeads.Head(7, "ab12"));
  private boolean refusing;

  private final AuditHeads heads = new AuditHeads("risk", () -> head, this::producer, () -> now);

  @Test
  void the_end_of_the_chain_is_published_once_a_day() throws SQLException {
    heads.publishIfDue();
    now = now.plus(Duration.ofHours(23));
    heads.publishIfDue();
    now = now.plus(Duration.ofHours(1));
    head = Optional.of(new AuditHeads.Head(9, "cd34"));
    heads.publishIfDue();

    assertEquals(
        List.of(
            "{\"service\":\"risk\",\"seq\":7,\"hash\":\"ab12\",\"at\":\"2025-11-03T00:00:30Z\"}",
            "{\"service\":\"risk\",\"seq\":9,\"hash\":\"cd34\",\"at\":\"2025-11-04T00:00:30Z\"}"),
        sent());
  }

  @Test
  void a_publication_that_failed_is_due_again_at_once() throws SQLException {
    refusing = true;
    assertThrows(IllegalStateException.class, heads::publishIfDue);
    refusing = false;
    now = now.plus(Duration.ofMinutes(1));
    heads.publishIfDue();

    assertEquals(1, sent().size());
  }

  @Test
  void nothing_is_published_of_a_chain_without_a_link() throws SQLException {
    head = Optional.empty();
    heads.publishIfDue();

    assertEquals(0, producers.size());
  }

  private List<String> sent() {
    return producers.stream()
        .flatMap(producer -> producer.history().stream())
        .map(sent -> new String(sent.value(), StandardCharsets.UTF_8))
        .toList();
  }

  private Producer<byte[], byte[]> producer() {
    MockProducer<byte[], byte[]> producer =
        new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    if (refusing) {
      producer.sendException = new TimeoutException("Topic not present in metadata");
    }
    producers.add(producer);
    return producer;
  }
}
