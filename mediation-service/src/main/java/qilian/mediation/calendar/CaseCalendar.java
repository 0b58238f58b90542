package qilian.mediation.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import qilian.mediation.model.DocketEntry;

/** Called sessions and next deadlines as events of a calendar. */
public final class CaseCalendar {

  private static final Duration SESSION = Duration.ofHours(2);

  private CaseCalendar() {}

  /** The calendar of a desk. */
  public static String of(List<DocketEntry> entries) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Qilian//mediation-service//ZH"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    for (DocketEntry entry : entries) {
      Instant session = entry.sessionAt();
      if (session != null) {
        calendar.add(session(entry, session));
      }
      if (entry.dueOn() != null) {
        calendar.add(deadline(entry));
      }
    }
    return calendar.toString();
  }

  private static VEvent session(DocketEntry entry, Instant begins) {
    VEvent event = new VEvent(begins, SESSION, "调解 " + entry.code());
    event.add(new Uid("session-" + entry.id() + "@qilian"));
    event.add(new Location(String.valueOf(entry.sessionVenue())));
    return stamped(event, entry);
  }

  private static VEvent deadline(DocketEntry entry) {
    VEvent event = new VEvent(entry.dueOn(), "期限 " + entry.code() + " " + entry.dueKind());
    event.add(new Uid("deadline-" + entry.id() + "@qilian"));
    return stamped(event, entry);
  }

  /** The stamp is that of the case, so that the same feed is the same text. */
  private static VEvent stamped(VEvent event, DocketEntry entry) {
    event.replace(new DtStamp(entry.registeredAt()));
    event.add(new Description(entry.phase().labelZh() + "，主办 " + entry.lead()));
    return event;
  }
}
