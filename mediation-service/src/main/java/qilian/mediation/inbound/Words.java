package qilian.mediation.inbound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import qilian.contract.AgencyFact;
import qilian.mediation.model.Word;
import qilian.transport.canonical.CanonicalEvent;
import qilian.transport.canonical.CanonicalHeaders;
import qilian.transport.canonical.CanonicalReader;

/** Canonical records of agencies' facts as words. */
final class Words {

  private static final String AGENCIES = "/agencies/";

  private Words() {}

  static Word read(ConsumerRecord<byte[], byte[]> record) {
    CanonicalEvent event = CanonicalReader.read(record);
    return new Word(
        event.eventId(),
        event.corrects(),
        event.aggregateId(),
        agencyOf(event.source()),
        event.caseref(),
        event.placePath(),
        event.occurredAt(),
        LocalDate.parse(header(record, CanonicalHeaders.OCCURRED_ON)),
        Instant.parse(header(record, CanonicalHeaders.RECORDED_AT)),
        (AgencyFact) event.fact());
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
