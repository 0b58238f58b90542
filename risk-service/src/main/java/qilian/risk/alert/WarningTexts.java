package qilian.risk.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A warning as people read it: a text message, a poster, and what to do where nobody said. */
public final class WarningTexts {

  private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("M月d日H时");
  private static final String USUAL = "请提高警惕，发现异常及时报告社区或拨打110。";

  private static final Map<String, String> INSTRUCTIONS =
      Map.of(
          "TELECOM_FRAUD", "不轻信、不转账、不透露验证码。接到可疑来电请挂断，拨打96110核实。",
          "PREDATORY_LOAN", "借款请找正规机构，不签空白合同，不做虚假流水；遇到威胁催收请报警。",
          "ILLEGAL_FUNDRAISING", "高收益伴随高风险。承诺保本高息的项目请勿参与，线索可向街道办举报。",
          "THEFT_EBIKE", "电动车请停放在有人看管处并加锁，电池随手取走。",
          "THEFT_FROM_VEHICLE", "下车请锁好门窗，贵重物品不要留在车内。",
          "FIRE_SAFETY", "请立即清理疏散通道，电动车不进楼、不飞线充电。");

  private WarningTexts() {}

  /** What to do, where the warning's author says nothing of his own. */
  public static String instruction(String type) {
    return INSTRUCTIONS.getOrDefault(kindOf(type), USUAL);
  }

  /** What a type is a kind of: that of a pattern goes on with the channel or premises. */
  static String kindOf(String type) {
    int end = type.indexOf('/');
    return end < 0 ? type : type.substring(0, end);
  }

  /** A headline, where the author gives none. */
  public static String headline(String typeZh, String placeZh, WarningContent.Severity severity) {
    return placeZh + typeZh + severity.colourZh() + "预警";
  }

  /** What happened, where the author says nothing of his own. */
  public static String description(@Nullable Signal signal, String typeZh, String ground) {
    if (signal == null) {
      return ground;
    }
    Subject about = signal.subject();
    return "%d月%d日至%d月%d日，%s%d起，按近期情况预计约%.1f起。"
        .formatted(
            about.from().getMonthValue(),
            about.from().getDayOfMonth(),
            about.until().minusDays(1).getMonthValue(),
            about.until().minusDays(1).getDayOfMonth(),
            typeZh,
            (long) signal.found().evidence().observed(),
            signal.found().evidence().expected());
  }

  /** The text message. */
  public static String sms(Warning warning) {
    WarningContent says = warning.says();
    if (warning.phase() == WarningPhase.CANCELLED) {
      return "【平安联盟】" + says.headline() + "已解除：" + warning.endedFor();
    }
    return practice(says)
        + "【平安联盟】"
        + says.headline()
        + "。"
        + says.instruction()
        + "有效期至"
        + time(says.expires(), says)
        + "。";
  }

  /** The poster. */
  public static String poster(Warning warning) {
    WarningContent says = warning.says();
    StringBuilder poster = new StringBuilder();
    if (warning.phase() == WarningPhase.CANCELLED) {
      return poster
          .append("预 警 解 除\n\n")
          .append(says.headline())
          .append("\n\n")
          .append(warning.endedFor())
          .append('\n')
          .toString();
    }
    return poster
        .append(practice(says))
        .append(says.severity().colourZh())
        .append("预警 · ")
        .append(says.typeZh())
        .append("\n\n")
        .append(says.headline())
        .append("\n\n情况：")
        .append(says.description())
        .append("\n怎么做：")
        .append(says.instruction())
        .append("\n范围：")
        .append(says.placeZh())
        .append("\n有效期：")
        .append(time(says.effective(), says))
        .append("至")
        .append(time(says.expires(), says))
        .append("\n发布：")
        .append(warning.sender())
        .append("（编号")
        .append(warning.identifier(warning.sent().size()))
        .append("）\n")
        .toString();
  }

  private static String practice(WarningContent says) {
    return switch (says.status()) {
      case ACTUAL -> "";
      case EXERCISE -> "【演练】";
      case TEST -> "【测试】";
    };
  }

  private static String time(Instant at, WarningContent says) {
    return at.atZone(ZoneId.of(says.zone())).format(UNTIL);
  }
}
