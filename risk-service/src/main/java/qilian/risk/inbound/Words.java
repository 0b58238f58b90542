package qilian.risk.inbound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import qilian.contract.FactType;
import qilian.contract.report.ReportFact;
import qilian.risk.signal.Heard;
import qilian.risk.signal.Tick;
import qilian.risk.signal.Word;
import qilian.transport.canonical.CanonicalEvent;
import qilian.transport.canonical.CanonicalHeaders;
import qilian.transport.canonical.CanonicalReader;

/** Canonical records as what was heard. */
final class Words {

  private static final String AGENCIES = "/agencies/";

  private Words() {}

  /** What a record says: what it counts for, and what was observed where a report tells it. */
  static Heard heard(ConsumerRecord<byte[], byte[]> record, Set<Class<?>> observed) {
    CanonicalEvent event = CanonicalReader.read(record);
    FactType type = event.type();
    Word word = type != null && observed.contains(type.record()) ? word(record, event) : null;
    return new Heard(
        word,
        event.zone(),
        event.registeredAt(),
        Tick.of(event.eventId(), event.effects(), event.zone(), event.registeredAt()));
  }

  private static Word word(ConsumerRecord<byte[], byte[]> record, CanonicalEvent event) {
    return new Word(
        event.eventId(),
        event.corrects(),
        agencyOf(event.source()),
        event.placePath(),
        event.occurredAt(),
        LocalDate.parse(header(record, CanonicalHeaders.OCCURRED_ON)),
        Instant.parse(header(record, CanonicalHeaders.RECORDED_AT)),
        (ReportFact) event.fact());
  }

  private static String agencyOf(String source) {
    int end = source.indexOf('/', AGENCIES.length());
    if (!source.startsWith(AGENCIES) || end < 0) {
      throw new IllegalArgumentException("not the source of an agency: " + source);
    }
    return source.substring(AGENCIES.length(), end);
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    if (header == null) {
      throw new IllegalArgumentException("a canonical record lacks the header " + name);
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
