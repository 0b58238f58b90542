package qilian.transport.canonical;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import qilian.contract.Catalogue;
import qilian.contract.Effect;

/** Reads the records of canonical topics. */
public final class CanonicalReader {

  private CanonicalReader() {}

  /** The event in a record; a record without the promised headers is an exception. */
  public static CanonicalEvent read(ConsumerRecord<byte[], byte[]> record) {
    Headers headers = record.headers();
    String wireType = required(headers, CanonicalHeaders.TYPE);
    String registeredAt = required(headers, CanonicalHeaders.REGISTERED_AT);
    String corrects = text(headers, CanonicalHeaders.CORRECTS);
    return new CanonicalEvent(
        UUID.fromString(required(headers, CanonicalHeaders.EVENT_ID)),
        required(headers, CanonicalHeaders.SOURCE),
        required(headers, CanonicalHeaders.ID),
        wireType,
        Catalogue.byWireType(wireType),
        UUID.fromString(new String(record.key(), StandardCharsets.UTF_8)),
        Instant.parse(required(headers, CanonicalHeaders.TIME)),
        Instant.parse(registeredAt),
        text(headers, CanonicalHeaders.CASEREF),
        corrects == null ? null : UUID.fromString(corrects),
        orEmpty(text(headers, CanonicalHeaders.PLACE_PATH)),
        orEmpty(text(headers, CanonicalHeaders.ZONE)),
        qseq(record),
        effects(record),
        record.value());
  }

  /** The dense number of a record, which the fence compares. */
  public static long qseq(ConsumerRecord<byte[], byte[]> record) {
    return Long.parseLong(required(record.headers(), CanonicalHeaders.QSEQ));
  }

  /** Only the effects of a record: all that a fold of counts needs. */
  public static List<Effect> effects(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader(CanonicalHeaders.EFFECTS);
    return header == null ? List.of() : Effects.read(header.value());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String required(Headers headers, String name) {
    String value = text(headers, name);
    if (value == null) {
      throw new IllegalArgumentException("a canonical record lacks the header " + name);
    }
    return value;
  }

  private static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
