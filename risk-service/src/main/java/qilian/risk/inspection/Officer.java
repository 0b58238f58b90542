package qilian.risk.inspection;

import java.time.LocalDate;

/**
 * An officer as the authority registers one: a reference that it gives, and how long the
 * law-enforcement certificate lasts. Who that is, only the authority knows.
 */
public record Officer(String ref, String agency, LocalDate certifiedUntil) {

  /** Whether the certificate lasts on that day. */
  public boolean certified(LocalDate day) {
    return !day.isAfter(certifiedUntil);
  }
}
