package qilian.incident.patrol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import qilian.incident.patrol.ShiftEvent.ShiftEnded;
import qilian.incident.patrol.ShiftEvent.ShiftStarted;

/** What check-ins show of a shift whose patrol said nothing of its beginning or its end. */
final class Evidence {

  private Evidence() {}

  /** A shift that was thought not to be held was. */
  static List<ShiftEvent> of(Shift shift, Visits visits, Instant now) {
    return List.of(firstSeen(shift, visits, now, true), lapsedEnd(shift, visits, now));
  }

  private static ShiftStarted firstSeen(Shift shift, Visits visits, Instant now, boolean reopens) {
    Instant first = visits.first() == null ? shift.planned().begins() : visits.first();
    boolean over = shift.endKnownBy() == KnownBy.SAID && shift.endedAt() != null;
    Instant start = over && first.isAfter(shift.endedAt()) ? shift.endedAt() : first;
    Set<UUID> seen = new TreeSet<>(visits.members());
    seen.retainAll(shift.duties().keySet());
    return new ShiftStarted(now, start, KnownBy.EVIDENCE, seen, reopens);
  }

  /** What was not said follows what the check-ins show, also where they come one by one. */
  static List<ShiftEvent> improved(Shift shift, Visits visits, Instant now) {
    List<ShiftEvent> events = new ArrayList<>();
    ShiftStarted start = firstSeen(shift, visits, now, false);
    if (shift.startKnownBy() == KnownBy.EVIDENCE && !start.startedAt().equals(shift.startedAt())) {
      events.add(start);
    }
    ShiftEnded end = lapsedEnd(shift, visits, now);
    if (shift.endKnownBy() == KnownBy.LAPSED && !end.endedAt().equals(shift.endedAt())) {
      events.add(end);
    }
    return events;
  }

  /** The planned end, or the last check-in where the patrol was seen for longer. */
  static ShiftEnded lapsedEnd(Shift shift, Visits visits, Instant now) {
    Instant last = visits.last();
    Instant planned = shift.planned().ends();
    Instant end = last != null && last.isAfter(planned) ? last : planned;
    return new ShiftEnded(now, end, KnownBy.LAPSED, null);
  }
}
