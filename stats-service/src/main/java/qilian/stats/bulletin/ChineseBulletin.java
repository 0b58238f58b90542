package qilian.stats.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.Comparison;

/** An issue in Chinese, as a street office writes it. */
final class ChineseBulletin {
  private static final String NUMBERS = "一二三四五六七八";
  private final Bulletin b;
  private final List<Block> blocks = new ArrayList<>();
  private int parts;

  private ChineseBulletin(Bulletin bulletin) {
    this.b = bulletin;
  }

  static List<Block> of(Bulletin bulletin) {
    ChineseBulletin chinese = new ChineseBulletin(bulletin);
    chinese.write();
    return chinese.blocks;
  }

  private void write() {
    blocks.add(new Block.Title(b.nameZh()));
    blocks.add(new Block.Byline(week() + "（" + dates(b.from(), b.until(), true) + "）"));
    blocks.add(new Block.Byline(b.issuerZh()));
    overview();
    categories();
    differences();
    places();
    attention();
    notes();
  }

  private String week() {
    return b.week().substring(0, 4) + "年第" + Integer.parseInt(b.week().substring(6)) + "周";
  }

  private static String dates(LocalDate from, LocalDate until, boolean withYear) {
    LocalDate last = until.minusDays(1);
    String first = (withYear ? from.getYear() + "年" : "") + day(from);
    boolean sameYear = last.getYear() == from.getYear();
    return first + "至" + (sameYear ? "" : last.getYear() + "年") + day(last);
  }

  private static String day(LocalDate day) {
    return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  private void heading(String text) {
    blocks.add(new Block.Heading(NUMBERS.charAt(parts++) + "、" + text));
  }

  private void overview() {
    heading("总体情况");
    Bulletin.Figure f = b.in(Bulletin.Section.HEADLINE).getFirst();
    StringBuilder text = new StringBuilder();
    text.append("本周，").append(b.placeZh()).append(noun(f)).append(count(f));
    Long value = f.value();
    if (value != null) {
      text.append("，日均").append(perDay(value)).append(f.unitZh());
    }
    text.append("。").append(compared(f, true)).append("。");
    blocks.add(new Block.Paragraph(text.toString()));
    for (Bulletin.Figure other : b.in(Bulletin.Section.CASES)) {
      blocks.add(
          new Block.Paragraph(noun(other) + count(other) + "。" + compared(other, true) + "。"));
    }
  }

  /** 有效接警数 is a name; in a sentence it is 有效接警 that numbers so many. */
  private static String noun(Bulletin.Figure f) {
    String name = f.labelZh();
    return name.endsWith("数") ? name.substring(0, name.length() - 1) : name;
  }

  private static String count(Bulletin.Figure f) {
    return f.value() == null && f.shown().equals("–") ? "（不予列出）" : Mark.value(f) + f.unitZh();
  }

  private String perDay(long value) {
    long days = ChronoUnit.DAYS.between(b.from(), b.until());
    return BigDecimal.valueOf(value)
        .divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static String compared(Bulletin.Figure f, boolean windows) {
    return change(f.lastYear(), f, windows) + "。" + change(f.previous(), f, windows);
  }

  /** 同比（同日期，2024年11月3日至11月9日）下降16.0%（基数106起）. */
  private static String change(Bulletin.Baseline base, Bulletin.Figure f, boolean window) {
    Comparison reading = Comparison.valueOf(base.reading());
    String name = reading.label(Locale.SIMPLIFIED_CHINESE);
    LocalDate from = base.from();
    LocalDate until = base.until();
    if (window && from != null && until != null) {
      String when = dates(from, until, true);
      name =
          name.endsWith("）")
              ? name.substring(0, name.length() - 1) + "，" + when + "）"
              : name + "（" + when + "）";
    }
    Long known = base.base();
    boolean saysBase = known == null || known == 0 || base.smallBase();
    boolean same = known != null && known.equals(f.value());
    String text = name + base.textZh();
    return saysBase || same ? text : text + "（基数" + Mark.base(f, base) + f.unitZh() + "）";
  }

  private void categories() {
    heading("警情类别");
    List<String> lines = new ArrayList<>();
    List<String> none = new ArrayList<>();
    for (Bulletin.Figure f : b.in(Bulletin.Section.CATEGORY)) {
      Long base = f.previous().base();
      Long yearBase = f.lastYear().base();
      if (none(f) && (base == null || base == 0) && (yearBase == null || yearBase == 0)) {
        none.add(f.labelZh() + "类");
        continue;
      }
      BigDecimal share = f.share();
      lines.add(
          f.labelZh()
              + "类"
              + count(f)
              + (share == null ? "" : "，占" + share + "%")
              + "。"
              + compared(f, false)
              + "。");
    }
    if (!none.isEmpty()) {
      lines.add("本周及所比各期均无：" + String.join("、", none) + "。");
    }
    blocks.add(new Block.Items(lines));
  }

  private void differences() {
    List<Bulletin.Figure> all = b.in(Bulletin.Section.DIFFERENCE);
    if (all.isEmpty()) {
      return;
    }
    heading("与上周相比");
    List<String> moved = new ArrayList<>();
    int unknown = 0;
    for (Bulletin.Figure f : all) {
      Long difference = f.previous().difference();
      if (difference == null) {
        unknown++;
      } else if (difference != 0) {
        moved.add(
            f.labelZh() + (difference > 0 ? "增加" : "减少") + Mark.moved(f, difference) + f.unitZh());
      }
    }
    boolean outward = b.audience().equals("OUTWARD");
    String none = outward ? "各项数字较小，不予列出。" : "无可比基数。";
    String rest = unknown == all.size() ? none : "其余持平。";
    if (unknown > 0 && unknown < all.size()) {
      rest = "其余持平或不予列出。";
    }
    blocks.add(
        new Block.Paragraph(
            "可防性案件中，" + (moved.isEmpty() ? "" : String.join("，", moved) + "；") + rest));
  }

  private void places() {
    List<Bulletin.Figure> all =
        b.in(Bulletin.Section.PLACE).stream()
            .filter(f -> !f.id().endsWith("__here__") || f.value() == null || f.value() > 0)
            .toList();
    if (all.isEmpty()) {
      return;
    }
    heading("区域情况");
    List<String> lines = new ArrayList<>();
    area(lines, all, "上升", f -> difference(f) != null && difference(f) > 0);
    area(lines, all, "下降", f -> difference(f) != null && difference(f) < 0);
    area(lines, all, "持平", f -> difference(f) != null && difference(f) == 0 && !none(f));
    area(lines, all, "零发案", f -> difference(f) != null && difference(f) == 0 && none(f));
    area(lines, all, "无可比基数或不予列出", f -> difference(f) == null);
    blocks.add(new Block.Items(lines));
  }

  private static boolean none(Bulletin.Figure f) {
    Long value = f.value();
    return value != null && value == 0;
  }

  private static @Nullable Long difference(Bulletin.Figure f) {
    return f.previous().difference();
  }

  private static void area(
      List<String> lines, List<Bulletin.Figure> all, String what, Predicate<Bulletin.Figure> in) {
    List<String> named = all.stream().filter(in).map(ChineseBulletin::area).toList();
    if (!named.isEmpty()) {
      lines.add(what + "：" + String.join("、", named) + "。");
    }
  }

  private static String area(Bulletin.Figure f) {
    Long difference = difference(f);
    if (difference == null || difference == 0) {
      return none(f) ? f.labelZh() : f.labelZh() + count(f);
    }
    return f.labelZh()
        + count(f)
        + "（"
        + (difference > 0 ? "增加" : "减少")
        + Mark.moved(f, difference)
        + f.unitZh()
        + "）";
  }

  private void attention() {
    if (b.audience().equals("OUTWARD")) {
      return;
    }
    heading("值得关注");
    List<String> lines =
        b.figures().stream().filter(Bulletin.Figure::attention).map(this::pointedAt).toList();
    if (lines.isEmpty()) {
      blocks.add(new Block.Paragraph("与上周相比，各项变化均未超出偶然波动的范围，不宜据此判断好转或恶化。"));
    } else {
      blocks.add(new Block.Paragraph("与上周相比，下列变化难以用偶然波动解释，建议核实原因："));
      blocks.add(new Block.Items(lines));
      blocks.add(new Block.Paragraph("其余各项变化均未超出偶然波动的范围。"));
    }
  }

  private String pointedAt(Bulletin.Figure f) {
    boolean at = f.section() == Bulletin.Section.PLACE;
    boolean line = f.section() == Bulletin.Section.CATEGORY;
    String what = at ? f.labelZh() + "有效警情" : line ? f.labelZh() + "类警情" : noun(f);
    return what + "：本周" + count(f) + "，上周" + Mark.base(f, f.previous()) + f.unitZh() + "。";
  }

  private void notes() {
    heading("数据说明");
    List<String> notes = new ArrayList<>();
    notes.add(
        "统计时段：每周自"
            + (b.weekStart().equals("MONDAY") ? "周一" : weekday())
            + "零时起算，满七天，时区"
            + b.zone()
            + (b.cutOff().equals("00:00") ? "。" : "；每日" + b.cutOff() + "截数。"));
    notes.add("环比指与上周相比；同比指" + lastYear() + "相比。");
    for (Bulletin.Definition d : b.definitions()) {
      String note = d.note();
      notes.add(d.nameZh() + "（第" + d.version() + "版）：" + (note == null ? "" : note) + "。");
    }
    notes.add(
        "统计截至"
            + b.knownOn().getYear()
            + "年"
            + day(b.knownOn())
            + (b.knownUntil() == null ? "" : b.cutOff())
            + "已登记的情况。"
            + (b.filling() ? filling() : ""));
    if (!b.silent().isEmpty()) {
      notes.add(
          b.silent().stream().map(Bulletin.Silent::nameZh).collect(Collectors.joining("、"))
              + "平时每周都有上报，本周没有，按缺报处理，不视为零。");
    }
    if (b.audience().equals("OUTWARD")) {
      notes.add("一至四起的数字以“<5”表示；为防止推算，另有数字不予列出（以“–”表示）。");
    } else {
      notes.add("所列变化经两计数精确检验，并按本杰明尼—霍赫贝格方法一并判断（q=0.10）。");
    }
    blocks.add(new Block.Items(notes));
  }

  private String lastYear() {
    return switch (Comparison.valueOf(b.reading())) {
      case CALENDAR -> "与上年同日期";
      case ISO_WEEK -> "与上年同一周次";
      case ALIGNED -> "与往前364天、星期对齐的七天";
      case PREVIOUS -> "与上周";
    };
  }

  private String filling() {
    Bulletin.Figure f = b.in(Bulletin.Section.HEADLINE).getFirst();
    Long sameAge = f.previousAtSameAge();
    return "本周数字仍会因补报、改类而变动"
        + (sameAge == null ? "。" : "；上周" + noun(f) + "在同一时点已知" + sameAge + f.unitZh() + "。");
  }

  private String weekday() {
    return switch (java.time.DayOfWeek.valueOf(b.weekStart())) {
      case MONDAY -> "周一";
      case TUESDAY -> "周二";
      case WEDNESDAY -> "周三";
      case THURSDAY -> "周四";
      case FRIDAY -> "周五";
      case SATURDAY -> "周六";
      case SUNDAY -> "周日";
    };
  }
}
