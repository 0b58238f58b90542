package qilian.alliance.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qilian.alliance.task.Phase;
import qilian.alliance.task.TaskEntry;

/** What comes before a meeting by itself: what was raised, refused, is overdue or comes back. */
public final class Agenda {

  /** So many tasks about one subject at one place within a quarter of a year are recurring. */
  public static final int RECURRING = 3;

  /** In how many days they are counted. */
  public static final int WITHIN_DAYS = 90;

  private Agenda() {}

  /** A subject that came back at a place. */
  public record Recurrence(String subject, String place, int times, String lastTask) {}

  /** The points, each task once, what was raised first in front. */
  public static List<AgendaItem> of(
      List<TaskEntry> unfinished, List<Recurrence> recurring, List<Resolution> open) {
    List<AgendaItem> items = new ArrayList<>();
    for (TaskEntry task : unfinished) {
      AgendaItem.Kind kind = kindOf(task);
      if (kind != AgendaItem.Kind.OTHER) {
        items.add(new AgendaItem(kind, task.code(), task.title(), agencies(task)));
      }
    }
    for (Recurrence each : recurring) {
      if (each.times() >= RECURRING) {
        items.add(
            new AgendaItem(
                AgendaItem.Kind.RECURRING,
                each.lastTask(),
                "%s（%s）%d天内%d次".formatted(each.subject(), each.place(), WITHIN_DAYS, each.times()),
                ""));
      }
    }
    for (Resolution each : open) {
      if (each.phase() == Resolution.Phase.OVERDUE) {
        items.add(
            new AgendaItem(
                AgendaItem.Kind.RESOLUTION,
                each.terms().code(),
                each.terms().text(),
                each.terms().owner()));
      }
    }
    items.sort(Comparator.comparing(AgendaItem::kind).thenComparing(AgendaItem::reference));
    return items;
  }

  private static AgendaItem.Kind kindOf(TaskEntry task) {
    if (task.phase() == Phase.AT_MEETING) {
      return AgendaItem.Kind.RAISED;
    }
    if (task.phase() == Phase.DECLINED
        || task.phase() == Phase.RETURNED
        || task.phase() == Phase.AT_DEPUTY) {
      return AgendaItem.Kind.REFUSED;
    }
    return task.overdue() || task.phase() == Phase.TIMED_OUT
        ? AgendaItem.Kind.OVERDUE
        : AgendaItem.Kind.OTHER;
  }

  private static String agencies(TaskEntry task) {
    return Stream.of(task.lead(), task.asked(), task.proposer())
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining("、"));
  }
}
