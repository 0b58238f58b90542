package qilian.mediation.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a party, kept for ever: a later one replaces it and does not erase it.
 *
 * @param invitedRef the invited participant it is about; null where it is about mediation as such
 */
public record Consent(Answer answer, @Nullable String invitedRef, Instant at) {

  /** What a party answers when it is asked. */
  public enum Answer {
    CONSENTED,
    REFUSED,
    /** It had consented and takes that back. */
    WITHDRAWN;

    /** Whether mediation may not go on with this answer. */
    public boolean isNo() {
      return this != CONSENTED;
    }
  }
}
