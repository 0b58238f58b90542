package qilian.mediation.panel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated record that a mediator was trained: it is valid from its first to its last day, unless it
 * was revoked before.
 */
public record Certificate(
    String number,
    String issuer,
    LocalDate validFrom,
    LocalDate validTo,
    @Nullable LocalDate revokedOn) {

  public Certificate {
    if (validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException("a certificate cannot end before it begins");
    }
  }

  /** Whether it holds on that day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom)
        && !day.isAfter(validTo)
        && (revokedOn == null || day.isBefore(revokedOn));
  }
}
