package qilian.stats.inbound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import qilian.stats.measure.Delta;
import qilian.transport.canonical.CanonicalHeaders;

/**
 * When records became known, as their stamps say. Neighbours mostly say the same, so the last text
 * is remembered with what it means.
 */
final class Knowledge {
  private byte[] dayText = new byte[0];
  private byte[] timeText = new byte[0];
  private @Nullable LocalDate day;
  private int quarter = Delta.ALL_DAY;

  /** Reads a record's stamps. */
  void of(ConsumerRecord<byte[], byte[]> record) {
    Header on = record.headers().lastHeader(CanonicalHeaders.RECORDED_ON);
    Header at = record.headers().lastHeader(CanonicalHeaders.RECORDED_AT);
    if (on == null || at == null) {
      dayText = new byte[0];
      day = null;
      return;
    }
    if (!Arrays.equals(dayText, on.value())) {
      day = LocalDate.parse(new String(on.value(), StandardCharsets.US_ASCII));
      dayText = on.value();
    }
    if (!Arrays.equals(timeText, at.value())) {
      quarter = Delta.quarterOf(Instant.parse(new String(at.value(), StandardCharsets.US_ASCII)));
      timeText = at.value();
    }
  }

  /** The day of recording; null where the record does not say. */
  @Nullable LocalDate day() {
    return day;
  }

  /** The quarter of an hour of recording, which holds on that day only. */
  int quarter() {
    return quarter;
  }
}
