package qilian.risk.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal as it stands.
 *
 * @param finding what the method found last; null before it was raised
 * @param raisedAt when it was raised; of a past one, when its week was over
 * @param ended why it expired; null where it did not
 * @param past whether its week was long past when its facts came
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
    @Nullable Ground ended,
    boolean past) {

  /** A subject about which nothing was said yet. */
  public static Signal unraised(UUID id, Subject subject) {
    return new Signal(id, 0, Phase.UNRAISED, subject, null, null, null, null, null, false);
  }

  Finding found() {
    if (finding == null) {
      throw new IllegalStateException("nothing was found yet: " + id);
    }
    return finding;
  }
}
