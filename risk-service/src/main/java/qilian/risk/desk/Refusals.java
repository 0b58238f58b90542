package qilian.risk.desk;

import qilian.guard.problem.Refused;
import qilian.risk.alert.Refusal;

/** A lifecycle's no as the caller reads it. */
final class Refusals {

  private Refusals() {}

  /**
   * 403 for the wrong actor; 422 where the request itself must be mended; 409 where things stand
   * otherwise.
   */
  static Refused refused(Refusal reason) {
    int status =
        switch (reason) {
          case NOT_ADDRESSED -> 403;
          case REASON_MISSING, EXPIRY_MISSING, EXPIRY_NOT_AHEAD, GROUND_MISSING -> 422;
          case NOT_RAISED,
              ALREADY_JUDGED,
              SIGNAL_EXPIRED,
              NOTHING_DUE,
              WARNING_ENDED,
              SIGNAL_NOT_CONFIRMED ->
              409;
        };
    return Refused.of(reason.name(), status);
  }
}
