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
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import qilian.guard.keys.SubjectVault;
import qilian.guard.problem.Refused;
import qilian.incident.directory.Agency;
import qilian.incident.directory.DirectoryView;
import qilian.incident.directory.Place;
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

  private static final Logger LOG = Logger.getLogger(QuarantineDesk.class);
  private static final Duration KEPT = Duration.ofDays(30);

  private final AgroalDataSource machine;
  private final HoldStore store;
  private final SubjectVault vault;
  private final DirectoryView directory;
  private final InstantSource clock;
  private final AtomicLong unsealed = new AtomicLong();

  @Inject
  QuarantineDesk(
      @DataSource("machine") AgroalDataSource machine,
      HoldStore store,
      SubjectVault vault,
      DirectoryView directory,
      InstantSource clock) {
    this.machine = machine;
    this.store = store;
    this.vault = vault;
    this.directory = directory;
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
    Sealed sealed = sealed(bad, id);
    return new HeldRow(
        id,
        bad.agency(),
        placePathOf(bad.agency()),
        bad.topic(),
        bad.partition(),
        bad.offset(),
        bad.eventId(),
        bad.sourceId(),
        bad.reason(),
        bad.pointer(),
        bad.details(),
        Fingerprint.ofBytes(bad.body()),
        sealed.body(),
        sealed.headers(),
        now,
        now.plus(KEPT));
  }

  private record Sealed(byte @Nullable [] body, byte @Nullable [] headers) {}

  /**
   * Without a working key the bytes are not kept: the row says that the record came, its hash says
   * which, and its bytes lie on the agency's topic as long as that keeps them. One bad record never
   * holds up the gate, and an alarm is raised. Trouble with the database is another matter and is
   * repeated by the caller.
   */
  private Sealed sealed(Bad bad, UUID id) {
    String subject = subjectOf(bad.agency());
    try {
      return new Sealed(
          vault.encrypt(subject, bad.body(), associated(id)),
          vault.encrypt(subject, bad.headers(), associated(id)));
    } catch (IllegalStateException | Refused e) {
      unsealed.incrementAndGet();
      LOG.errorf(
          "held without its bytes, the key cannot be used: %s, partition %d, offset %d: %s",
          bad.topic(), bad.partition(), bad.offset(), e.getMessage());
      return new Sealed(null, null);
    }
  }

  /** Where an agency's held records stand: at its own place. */
  String placePathOf(String code) {
    Agency agency = directory.agency(code);
    String at = agency == null ? null : agency.place();
    Place place = at == null ? null : directory.place(at);
    return place == null ? "" : place.path();
  }

  /** Destroys the bytes of what has been held for thirty days; rows and hashes stay. */
  public int expire() throws SQLException {
    return Transactions.run(machine, connection -> store.expire(connection, clock.instant()));
  }

  /** How many records were held without their bytes since the start. */
  public long unsealed() {
    return unsealed.get();
  }
}
