package qilian.stats.bulletin;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qilian.stats.bulletin.JudicialMonthly.Earlier;
import qilian.stats.bulletin.JudicialMonthly.Figure;
import qilian.stats.bulletin.JudicialMonthly.Prevented;
import qilian.stats.series.RateDesk;

/** The judicial monthly in sentences, as offices print it. */
public final class JudicialText {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyyy年M月", Locale.ROOT);

  private JudicialText() {}

  /** The table in words. */
  public static String of(JudicialMonthly table) {
    StringBuilder text = new StringBuilder();
    text.append("%s人民调解工作情况统计（%s）\n".formatted(table.placeZh(), table.from().format(MONTH)));
    text.append(
        "一、受理矛盾纠纷%s件，同比%s，环比%s。\n"
            .formatted(
                table.accepted().shown(),
                change(table.accepted().lastYear()),
                change(table.accepted().previous())));
    text.append(
        "二、调解成功%s件，已结%s件，%s；协议涉及金额%s万元。\n"
            .formatted(
                table.successful().shown(),
                table.closed().shown(),
                table.rates().stream().map(JudicialText::rate).collect(Collectors.joining("，")),
                table.amount().shown()));
    text.append("三、按来源：%s。\n".formatted(shares(table.sources())));
    text.append("四、按类别：%s。\n".formatted(shares(table.categories())));
    text.append(
        "五、%s。\n"
            .formatted(
                table.prevented().stream()
                    .map(JudicialText::prevented)
                    .collect(Collectors.joining("，"))));
    return text.toString();
  }

  private static String change(Earlier base) {
    Long difference = base.difference();
    if (difference == null) {
      return "无可比基数";
    }
    if (difference == 0) {
      return "持平";
    }
    String by = (difference > 0 ? "增加" : "减少") + Math.abs(difference) + "件";
    return base.percent() == null
        ? by
        : by + "（" + (difference > 0 ? "上升" : "下降") + base.percent().abs() + "%）";
  }

  private static String rate(RateDesk.RateAnswer rate) {
    return rate.rate().nameZh() + percent(rate.rows().getFirst().percent());
  }

  private static String shares(java.util.List<Figure> figures) {
    return figures.stream()
        .map(each -> each.labelZh() + each.shown() + "件（" + percent(each.share()) + "）")
        .collect(Collectors.joining("、"));
  }

  private static String prevented(Prevented each) {
    return each.labelZh() + each.cases().shown() + "件" + each.headcount().shown() + "人";
  }

  private static String percent(java.math.@Nullable BigDecimal value) {
    return value == null ? "无可比基数" : value + "%";
  }
}
