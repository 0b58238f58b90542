package qilian.risk.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal as it stands.
 *
 * @param finding what the method found last; null before it was raised
 * @param ended why it expired; null where it did not
 */
public record Signal(
    UUID id,
    long version,
    Phase phase,
    Subject subject,
    @Nullable Finding finding,
    @Nullable Instant raisedAt,
    @Nullable Instant expiresAt,
    @Nullable Judgement judgement,
    @Nullable Ground ended) {

  /** A subject about which nothing was said yet. */
  public static Signal unraised(UUID id, Subject subject) {
    return new Signal(id, 0, Phase.UNRAISED, subject, null, null, null, null, null);
  }

  Finding found() {
    if (finding == null) {
      throw new IllegalStateException("nothing was found yet: " + id);
    }
    return finding;
  }
}
