package qilian.risk.inbound;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import qilian.contract.Fact;
import qilian.transport.canonical.CanonicalEvent;
import qilian.transport.canonical.CanonicalHeaders;
import qilian.transport.canonical.CanonicalReader;

/**
 * What an agency reported of premises, with the gate's stamps.
 *
 * @param corrects the report that it puts right; null for a first word
 * @param caseref the agency's own number of the matter; null where it gave none
 */
record PremisesWords(
    UUID eventId,
    @Nullable UUID corrects,
    String agency,
    @Nullable String caseref,
    String placePath,
    String zone,
    LocalDate occurredOn,
    Fact fact) {

  private static final String AGENCIES = "/agencies/";

  static PremisesWords read(ConsumerRecord<byte[], byte[]> record) {
    CanonicalEvent event = CanonicalReader.read(record);
    String source = event.source();
    int end = source.indexOf('/', AGENCIES.length());
    if (!source.startsWith(AGENCIES) || end < 0) {
      throw new IllegalArgumentException("not the source of an agency: " + source);
    }
    Header day = record.headers().lastHeader(CanonicalHeaders.OCCURRED_ON);
    if (day == null) {
      throw new IllegalArgumentException("a canonical record lacks its day");
    }
    return new PremisesWords(
        event.eventId(),
        event.corrects(),
        source.substring(AGENCIES.length(), end),
        event.caseref(),
        event.placePath(),
        event.zone(),
        LocalDate.parse(new String(day.value(), StandardCharsets.UTF_8)),
        event.fact());
  }
}
