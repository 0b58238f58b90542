package qilian.guard.audit;

import org.jspecify.annotations.Nullable;
import qilian.guard.Caller;

/**
 * One deed to be remembered.
 *
 * @param caller the account that did it
 * @param agency the agency it acted for
 * @param role the roles it had, or the name of the machine
 * @param action what was done, as an imperative, for example {@code ReplayQuarantine}
 * @param object what it was done to, as an address; never personal detail
 * @param purpose what for, where one was stated
 * @param result how it ended: {@code DONE} or the name of the refusal
 */
public record AuditEntry(
    String caller,
    @Nullable String agency,
    String role,
    String action,
    String object,
    @Nullable String purpose,
    String result) {

  /** A deed of a caller. */
  public static AuditEntry by(
      Caller caller, String action, String object, @Nullable String purpose, String result) {
    return new AuditEntry(
        caller.subject(), caller.agency(), caller.roleNames(), action, object, purpose, result);
  }
}
