package qilian.mediation.calendar;

import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import qilian.mediation.model.DatedCase;
import qilian.mediation.model.Deadline;
import qilian.mediation.model.DeadlineWords;
import qilian.mediation.model.Deadlines;
import qilian.mediation.model.DisputeCase;
import qilian.mediation.model.Session;

/** All sessions and deadlines of cases as events of a calendar. */
public final class CaseCalendar {

  private static final Duration SESSION = Duration.ofHours(2);

  private CaseCalendar() {}

  /** The calendar of a desk; the same cases give the same text. */
  public static String of(List<DatedCase> cases) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Qilian//mediation-service//ZH"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    for (DatedCase each : cases) {
      for (Session session : each.subject().sessions()) {
        calendar.add(session(each, session));
      }
      for (Deadline due : Deadlines.of(each.subject())) {
        calendar.add(deadline(each, due));
      }
    }
    return calendar.toString();
  }

  private static VEvent session(DatedCase of, Session session) {
    String what = "第%d次调解 %s".formatted(session.number(), of.subject().origin().code());
    VEvent event = new VEvent(session.begins(), SESSION, what);
    event.add(new Location(session.venue()));
    return stamped(event, of, "session-" + session.number());
  }

  private static VEvent deadline(DatedCase of, Deadline due) {
    String what = "期限：%s %s".formatted(DeadlineWords.zh(due.key()), of.subject().origin().code());
    return stamped(new VEvent(due.on(), what), of, "deadline-" + due.key().replace(':', '-'));
  }

  /** Stamp and sequence are those of the case: whatever moves a day is one of its events. */
  private static VEvent stamped(VEvent event, DatedCase of, String uid) {
    DisputeCase subject = of.subject();
    event.add(new Uid(uid + "-" + subject.origin().id() + "@qilian"));
    event.replace(new DtStamp(of.changedAt()));
    event.add(new Sequence((int) subject.version()));
    event.add(new Description(subject.phase().labelZh() + "，主办 " + subject.handling().lead()));
    return event;
  }
}
