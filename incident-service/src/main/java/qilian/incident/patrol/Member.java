package qilian.incident.patrol;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of a force: a number, a role and a period. Who it is stands in no column here.
 *
 * @param id random
 * @param number what the agency calls the member, such as {@code V-017}
 * @param from first day of membership
 * @param until last day; null while it goes on
 */
public record Member(
    UUID id,
    String agency,
    String number,
    Force force,
    MemberType type,
    boolean leads,
    LocalDate from,
    @Nullable LocalDate until) {

  /** Whether the member belongs on all these days. */
  public boolean belongs(LocalDate first, LocalDate last) {
    return !first.isBefore(from) && (until == null || !last.isAfter(until));
  }
}
