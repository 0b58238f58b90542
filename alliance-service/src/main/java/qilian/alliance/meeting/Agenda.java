package qilian.alliance.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Who owes, in mediation, what no agency can do for the parties. */
  private static final String PARTIES = "parties";

  private Agenda() {}

  /** A subject that came back at a place. */
  public record Recurrence(String subject, String place, int times, String lastTask) {}

  /** The points, each task and each dispute once, what was raised first in front. */
  public static List<AgendaItem> of(
      List<TaskEntry> unfinished,
      List<RaisedDeadline> disputes,
      List<Recurrence> recurring,
      List<Resolution> open) {
    List<AgendaItem> items = new ArrayList<>();
    Map<String, List<RaisedDeadline>> ofCases = new LinkedHashMap<>();
    disputes.forEach(
        each -> ofCases.computeIfAbsent(each.code(), code -> new ArrayList<>()).add(each));
    ofCases.forEach((code, owed) -> items.add(dispute(code, owed)));
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

  private static AgendaItem dispute(String code, List<RaisedDeadline> owed) {
    String what =
        owed.stream()
            .map(each -> "应于%s前办理（%s）".formatted(each.dueOn(), each.basis()))
            .collect(Collectors.joining("；"));
    String who =
        owed.stream()
            .flatMap(each -> Stream.of(each.lead(), each.owedBy()))
            .filter(agency -> !agency.equals(PARTIES))
            .distinct()
            .collect(Collectors.joining("、"));
    return new AgendaItem(AgendaItem.Kind.RAISED, code, "矛盾纠纷逾期未办：" + what, who);
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
