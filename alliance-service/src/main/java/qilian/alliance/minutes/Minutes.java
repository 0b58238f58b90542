package qilian.alliance.minutes;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import qilian.alliance.meeting.AgendaItem;
import qilian.alliance.meeting.Meeting;
import qilian.alliance.meeting.Resolution;

/** The minutes of a meeting (会议纪要): who came, what came before it, what was resolved. */
public final class Minutes {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm", Locale.CHINA);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

  private Minutes() {}

  /**
   * The Word file.
   *
   * @param names of agencies by their codes; a code without one stands for itself
   */
  public static byte[] docx(
      Meeting meeting, List<Resolution> resolutions, Map<String, String> names) {
    return DocxWriter.write(blocks(meeting, resolutions, names));
  }

  static List<Block> blocks(
      Meeting meeting, List<Resolution> resolutions, Map<String, String> names) {
    Meeting.Call call = meeting.what();
    ZoneId zone = ZoneId.of(call.zone());
    List<Block> all = new ArrayList<>();
    all.add(new Block.Title("联席会议纪要"));
    all.add(row("会议", call.title() + "（" + call.code() + "）"));
    all.add(row("时间", TIME.format(call.startsAt().atZone(zone))));
    all.add(row("地点", call.venue()));
    all.add(row("召集单位", name(call.convener(), names)));
    all.add(row("状态", meeting.phase().labelZh()));
    all.add(row("到会单位", joined(meeting.present(), names)));
    all.add(row("缺席单位", joined(meeting.absent(), names)));
    all.add(new Block.Heading("一、议题"));
    if (meeting.agenda().isEmpty()) {
      all.add(new Block.Paragraph("没有逾期、拒签或者反复发生的事项。"));
    } else {
      all.add(new Block.Row(List.of("缘由", "编号", "事项", "涉及单位")));
      for (AgendaItem item : meeting.agenda()) {
        all.add(
            new Block.Row(
                List.of(
                    item.kind().labelZh(),
                    item.reference(),
                    item.title(),
                    agencies(item.agencies(), names))));
      }
    }
    all.add(new Block.Heading("二、议定事项"));
    if (resolutions.isEmpty()) {
      all.add(new Block.Paragraph("没有议定事项。"));
    } else {
      all.add(new Block.Row(List.of("编号", "内容", "责任单位", "期限", "任务", "落实情况")));
      for (Resolution each : resolutions) {
        all.add(resolution(each, names));
      }
    }
    String conclusion = meeting.conclusion();
    if (conclusion != null) {
      all.add(new Block.Heading("三、结语"));
      all.add(new Block.Paragraph(conclusion));
    }
    all.add(new Block.Closing(name(call.convener(), names)));
    all.add(new Block.Closing(DAY.format(call.startsAt().atZone(zone))));
    return all;
  }

  private static Block.Row resolution(Resolution each, Map<String, String> names) {
    Resolution.Terms terms = each.terms();
    String task = terms.task();
    return new Block.Row(
        List.of(
            terms.code(),
            terms.text(),
            name(terms.owner(), names),
            DAY.format(terms.dueOn()),
            task == null ? "—" : task,
            each.phase().labelZh()));
  }

  private static Block.Row row(String label, String text) {
    return new Block.Row(List.of(label, text));
  }

  private static String joined(Collection<String> agencies, Map<String, String> names) {
    return agencies.isEmpty()
        ? "—"
        : new TreeSet<>(agencies)
            .stream().map(agency -> name(agency, names)).collect(Collectors.joining("、"));
  }

  private static String agencies(String codes, Map<String, String> names) {
    return codes.isEmpty() ? "—" : joined(List.of(codes.split("、")), names);
  }

  private static String name(String agency, Map<String, String> names) {
    return names.getOrDefault(agency, agency);
  }
}
