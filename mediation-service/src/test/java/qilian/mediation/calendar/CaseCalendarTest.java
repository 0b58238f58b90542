package qilian.mediation.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;
import qilian.mediation.model.DatedCase;
import qilian.mediation.model.Deadline;
import qilian.mediation.model.Deadlines;
import qilian.mediation.model.DisputeCase;
import qilian.mediation.model.RandomHistories;

class CaseCalendarTest {

  @Test
  void every_session_and_every_deadline_is_an_event_in_words() throws Exception {
    Random dice = new Random(20251103);
    int sessions = 0;
    for (int i = 1; i <= 60; i++) {
      RandomHistories.History history = RandomHistories.next(dice, new UUID(1, i), i);
      DisputeCase subject = history.subject();
      Instant changed = history.events().getLast().at();
      String text = CaseCalendar.of(List.of(new DatedCase(subject, changed)));
      Calendar calendar = new CalendarBuilder().build(new StringReader(text));
      List<CalendarComponent> events = calendar.getComponents(Component.VEVENT);
      List<Deadline> due = Deadlines.of(subject);

      assertEquals(subject.sessions().size() + due.size(), events.size());
      sessions += subject.sessions().size();
      Set<String> ids = new HashSet<>();
      for (CalendarComponent event : events) {
        assertTrue(ids.add(value(event, "UID")), "no id twice");
        assertEquals(Long.toString(subject.version()), value(event, "SEQUENCE"));
        assertEquals(changed.toString().replaceAll("[-:]|\\.[0-9]+", ""), value(event, "DTSTAMP"));
        String summary = value(event, "SUMMARY");
        assertTrue(summary.contains(subject.origin().code()), summary);
        assertTrue(summary.startsWith("第") || summary.startsWith("期限："), summary);
        assertTrue(due.stream().noneMatch(each -> summary.contains(each.kind())), summary);
      }
    }
    assertTrue(sessions > 20, sessions + " sessions");
  }

  private static String value(CalendarComponent event, String name) {
    return event.getProperty(name).orElseThrow().getValue();
  }
}
