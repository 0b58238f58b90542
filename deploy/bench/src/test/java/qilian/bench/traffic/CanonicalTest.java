package qilian.bench.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import qilian.transport.canonical.CanonicalEvent;
import qilian.transport.canonical.CanonicalReader;

class CanonicalTest {

  private static CanonicalEvent read(ProducerRecord<byte[], byte[]> sent) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(sent.topic(), sent.partition(), 0, sent.key(), sent.value());
    sent.headers().forEach(record.headers()::add);
    return CanonicalReader.read(record);
  }

  @Test
  void every_record_is_readable_and_numbers_are_dense_in_each_partition() {
    Canonical canonical = new Canonical(1, LocalDate.of(2025, 11, 9));
    long[] last = new long[8];
    Set<String> paths = new HashSet<>();
    Set<String> subtypes = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      ProducerRecord<byte[], byte[]> sent = canonical.inOrder();
      CanonicalEvent event = read(sent);
      assertEquals(++last[sent.partition()], event.qseq());
      paths.add(event.effects().getFirst().after().placePath());
      subtypes.add(event.effects().getFirst().after().subtype());
    }
    assertEquals(Town.SUBTYPES, subtypes.size());
    assertEquals(Town.GRIDS, paths.size());
  }
}
