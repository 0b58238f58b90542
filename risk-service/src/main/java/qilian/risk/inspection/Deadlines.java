package qilian.risk.inspection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qilian.risk.inspection.Deadline.Kind;

/** What is owed on a finding by which day, as it stands. */
public final class Deadlines {

  /** A reported blocked exit is looked at within a day (I4). */
  private static final Duration A_DAY = Duration.ofHours(24);

  /** Other reports, orders, re-inspections and receipts: three working days (I4). */
  private static final int WORKING_DAYS = 3;

  private Deadlines() {}

  /** All that is owed, the soonest first; those told already are left out. */
  public static List<Deadline> open(Rectification subject) {
    return all(subject).stream().filter(due -> !subject.lapsed().contains(due.key())).toList();
  }

  /** The one of that kind that the watch may ask about. */
  static Optional<Deadline> open(Rectification subject, Kind kind) {
    return open(subject).stream().filter(due -> due.kind() == kind).findFirst();
  }

  /** All that is owed, told or not. */
  public static List<Deadline> all(Rectification subject) {
    List<Deadline> owed = new ArrayList<>();
    String fire = FindingTypes.isFire(subject.findingType()) ? Articles.FIRE : null;
    switch (subject.phase()) {
      case REPORTED -> owed.add(check(subject));
      case FOUND, REOPENED, FAILED ->
          owed.add(working(subject, Kind.ORDER, orderFrom(subject), fire));
      case ISSUED -> owed.add(dayAfter(subject, Kind.RECTIFY, dueOn(subject), null));
      case OVERDUE -> owed.add(working(subject, Kind.REINSPECT, dueOn(subject), fire));
      case CLAIMED_DONE -> owed.add(working(subject, Kind.REINSPECT, subject.lastOn(), fire));
      case SEALED -> {
        LocalDate until = subject.sealedUntil();
        owed.add(
            dayAfter(subject, Kind.SEAL, until == null ? subject.lastOn() : until, Articles.FIRE));
      }
      case TRANSFERRED ->
          owed.add(working(subject, Kind.RECEIPT, subject.dayOf(subject.since()), Articles.JOINT));
      case CLEARED -> {
        lookBack(subject, Kind.LOOK_BACK_30, 30).ifPresent(owed::add);
        lookBack(subject, Kind.LOOK_BACK_90, 90).ifPresent(owed::add);
      }
      case UNRECORDED, NOT_FOUND, CLOSED -> {}
    }
    return owed;
  }

  /** Whoever took it over has the time from the receipt. */
  private static LocalDate orderFrom(Rectification subject) {
    LocalDate since = subject.dayOf(subject.since());
    return subject.cameFrom().isEmpty() || since.isBefore(subject.lastOn())
        ? subject.lastOn()
        : since;
  }

  private static Deadline check(Rectification subject) {
    if (subject.findingType().equals(FindingTypes.BLOCKED_EXIT)) {
      Instant at = subject.origin().knownAt().plus(A_DAY);
      return new Deadline(Kind.CHECK, subject.dayOf(at), at, Articles.FIRE);
    }
    return working(
        subject,
        Kind.CHECK,
        subject.dayOf(subject.origin().knownAt()),
        FindingTypes.isFire(subject.findingType()) ? Articles.FIRE : null);
  }

  private static LocalDate dueOn(Rectification subject) {
    Order order = subject.order();
    return order == null ? subject.lastOn() : order.dueOn();
  }

  private static Optional<Deadline> lookBack(Rectification subject, Kind kind, int days) {
    LocalDate cleared = subject.clearedOn();
    if (cleared == null || subject.lookedBack().contains(kind)) {
      return Optional.empty();
    }
    LocalDate on = cleared.plusDays(days);
    return Optional.of(new Deadline(kind, on, startOf(subject, on), null));
  }

  private static Deadline working(
      Rectification subject, Kind kind, LocalDate from, @Nullable String basis) {
    return dayAfter(subject, kind, WorkDays.after(from, WORKING_DAYS), basis);
  }

  private static Deadline dayAfter(
      Rectification subject, Kind kind, LocalDate on, @Nullable String basis) {
    return new Deadline(kind, on, startOf(subject, on.plusDays(1)), basis);
  }

  private static Instant startOf(Rectification subject, LocalDate day) {
    return day.atStartOfDay(ZoneId.of(subject.origin().zone())).toInstant();
  }
}
