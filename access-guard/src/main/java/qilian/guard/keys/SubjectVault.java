package qilian.guard.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import qilian.guard.Caller;
import qilian.guard.ScopedConnections;
import qilian.guard.problem.Refused;

/**
 * Seals and opens the personal detail of subjects. A subject is a random reference, never a name or
 * a number of a person.
 */
@ApplicationScoped
public class SubjectVault {
  private final ScopedConnections connections;
  private final InstantSource clock;
  private final Optional<String> masterKeyFile;
  private final SubjectCipher cipher = new SubjectCipher(new SecureRandom());
  private volatile Optional<SubjectKeys> keys = Optional.empty();

  @Inject
  SubjectVault(
      ScopedConnections connections,
      InstantSource clock,
      @ConfigProperty(name = "qilian.master.key.file") Optional<String> masterKeyFile) {
    this.connections = connections;
    this.clock = clock;
    this.masterKeyFile = masterKeyFile;
  }

  /** Fails with a sentence for the operator if there is no master key; called at a start. */
  public void ready() {
    keys();
  }

  /**
   * Seals bytes with the subject's key, which is made now if there is none.
   *
   * @param associated where the bytes belong; the same must be given to open them
   * @throws Refused 410 if the subject was erased
   */
  public byte[] encrypt(String subject, byte[] plain, byte[] associated) {
    return connections.inTransaction(
        connection ->
            cipher.seal(
                plain,
                keys().keyOrNew(connection, subject, clock.instant()),
                bound(subject, associated)));
  }

  /**
   * Opens bytes for a reader and leaves a receipt in the same transaction.
   *
   * @throws Refused 400 without a purpose, 410 if the subject was erased
   */
  public byte[] decrypt(
      String subject, byte[] sealed, byte[] associated, Caller reader, String purpose) {
    if (purpose.isBlank()) {
      throw Refused.of("PURPOSE_MISSING", 400);
    }
    return connections.inTransaction(
        connection -> {
          byte[] plain =
              cipher.open(sealed, keys().key(connection, subject), bound(subject, associated));
          SubjectKeys.receipt(connection, reader, subject, purpose.strip(), clock.instant());
          return plain;
        });
  }

  /** Erases the subject by destroying the key; true if there was one. For good. */
  public boolean erase(String subject) {
    return connections.inTransaction(
        connection -> SubjectKeys.destroy(connection, subject, clock.instant()));
  }

  private SubjectKeys keys() {
    SubjectKeys known = keys.orElse(null);
    if (known == null) {
      known = new SubjectKeys(cipher, MasterKey.read(masterKeyFile));
      keys = Optional.of(known);
    }
    return known;
  }

  private static byte[] bound(String subject, byte[] associated) {
    byte[] name = subject.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(4 + name.length + associated.length)
        .putInt(name.length)
        .put(name)
        .put(associated)
        .array();
  }
}
