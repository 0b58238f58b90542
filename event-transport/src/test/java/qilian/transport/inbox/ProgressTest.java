package qilian.transport.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final TopicPartition REPORTS = new TopicPartition("report.events.v1", 3);

  @Test
  void what_one_group_is_done_with_another_may_still_be_retrying() {
    Progress progress = new Progress();
    progress.assigned("signals", at(0), List.of(REPORTS));
    progress.assigned("findings", at(0), List.of(REPORTS));

    progress.done("findings", upTo(4));

    assertEquals(5, progress.behind(Map.of(REPORTS, 5L)));
    progress.done("signals", upTo(3));
    assertEquals(1, progress.behind(Map.of(REPORTS, 5L)));
    progress.gone("signals", List.of(REPORTS));
    assertEquals(0, progress.behind(Map.of(REPORTS, 5L)));
  }

  @Test
  void an_instance_that_reads_a_topic_once_needs_no_group() {
    Progress progress = new Progress();
    progress.assigned(at(2), List.of(REPORTS));

    assertEquals(3, progress.behind(Map.of(REPORTS, 5L)));
    progress.done(upTo(4));
    assertEquals(0, progress.behind(Map.of(REPORTS, 5L)));
    progress.gone(List.of(REPORTS));
    assertEquals(0, progress.behind(Map.of(REPORTS, 9L)));
  }

  private static Consumer<byte[], byte[]> at(long offset) {
    MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    consumer.assign(List.of(REPORTS));
    consumer.seek(REPORTS, offset);
    return consumer;
  }

  private static ConsumerRecords<byte[], byte[]> upTo(long offset) {
    ConsumerRecord<byte[], byte[]> last =
        new ConsumerRecord<>(REPORTS.topic(), REPORTS.partition(), offset, new byte[0], null);
    return new ConsumerRecords<>(Map.of(REPORTS, List.of(last)), Map.of());
  }
}
