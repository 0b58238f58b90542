package qilian.incident.desk;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.keys.SubjectVault;
import qilian.incident.store.HeldRow;
import qilian.incident.store.HoldStore;
import qilian.transport.codec.EventIds;
import qilian.transport.codec.Fingerprint;
import qilian.transport.log.Transactions;

/**
 * Holds what came by Kafka and cannot be registered: the reason in the open, the bytes encrypted
 * and kept for thirty days. Holding does not claim the event's id.
 */
@ApplicationScoped
public class QuarantineDesk {

  private static final Duration KEPT = Duration.ofDays(30);

  private final AgroalDataSource machine;
  private final HoldStore store;
  private final SubjectVault vault;
  private final InstantSource clock;

  @Inject
  QuarantineDesk(
      @DataSource("machine") AgroalDataSource machine,
      HoldStore store,
      SubjectVault vault,
      InstantSource clock) {
    this.machine = machine;
    this.store = store;
    this.vault = vault;
    this.clock = clock;
  }

  /** Without the master key nothing could be held: better not to start. */
  void atStart(@Observes StartupEvent start) {
    vault.ready();
  }

  /**
   * A record of an agency's topic that is to be held.
   *
   * @param eventId canonical id, where the record could be read so far
   * @param reason name of the fault or refusal
   */
  public record Bad(
      String agency,
      String topic,
      int partition,
      long offset,
      @Nullable UUID eventId,
      @Nullable String sourceId,
      String reason,
      String pointer,
      Map<String, String> details,
      byte[] body,
      byte[] headers) {}

  /** Holds records; the same place in a topic is held once. */
  public void hold(List<Bad> records) throws SQLException {
    if (records.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    List<HeldRow> rows = records.stream().map(bad -> row(bad, now)).toList();
    Transactions.run(
        machine,
        connection -> {
          store.insert(connection, rows);
          return true;
        });
  }

  /** The subject under whose key the bytes of an agency's held records lie. */
  public static String subjectOf(String agency) {
    return "quarantine/" + agency;
  }

  /** What binds the bytes to their row. */
  public static byte[] associated(UUID id) {
    return id.toString().getBytes(StandardCharsets.UTF_8);
  }

  private HeldRow row(Bad bad, Instant now) {
    UUID id =
        EventIds.ofEntry("quarantine", bad.topic() + "/" + bad.partition() + "/" + bad.offset());
    String subject = subjectOf(bad.agency());
    return new HeldRow(
        id,
        bad.agency(),
        bad.topic(),
        bad.partition(),
        bad.offset(),
        bad.eventId(),
        bad.sourceId(),
        bad.reason(),
        bad.pointer(),
        bad.details(),
        Fingerprint.ofBytes(bad.body()),
        vault.encrypt(subject, bad.body(), associated(id)),
        vault.encrypt(subject, bad.headers(), associated(id)),
        now,
        now.plus(KEPT));
  }
}
