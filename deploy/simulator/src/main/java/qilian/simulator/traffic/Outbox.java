package qilian.simulator.traffic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyFact;
import qilian.simulator.town.Agency;

/** Collects what the agencies wrote; nothing after the last day gets in. */
final class Outbox {
  private final List<Event> events = new ArrayList<>();

  /** Adds an event that was known some seconds after it happened; answers whether it got in. */
  boolean add(
      Agency agency,
      String id,
      long at,
      long knownAfter,
      @Nullable String caseref,
      @Nullable String corrects,
      AgencyFact fact) {
    if (at > WallTime.END) {
      return false;
    }
    long recordedAt = Math.min(WallTime.END, at + knownAfter);
    events.add(new Event(agency, id, at, recordedAt, caseref, corrects, fact));
    return true;
  }

  /** In the order in which the agencies knew, as they would have sent them. */
  List<Event> inOrder() {
    events.sort(
        Comparator.comparingLong(Event::recordedAt)
            .thenComparing(e -> e.agency().code())
            .thenComparing(Event::id));
    return events;
  }
}
