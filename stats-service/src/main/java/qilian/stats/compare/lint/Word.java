package qilian.stats.compare.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of a bulletin that say what a figure is; all others are subjects. */
enum Word {
  UP(
      "上升 增长 增加 增多 提高 上涨 上扬 攀升 回升 升高 多发 净增 增幅 升幅 涨幅 ↑ up rose rises rising increase increased"
          + " increases higher more"),
  DOWN(
      "下降 减少 降低 下跌 下滑 回落 少发 净减 降幅 减幅 跌幅 ↓ down fell falls fall falling decrease decreased decreases"
          + " decline declined dropped drop lower fewer less"),
  UP_BEFORE_DIGIT("增 升 涨 多 高"),
  DOWN_BEFORE_DIGIT("降 减 少 跌 低"),
  UP_TO("上升至 上升到 上升为 增加至 增加到 增加为 增至 增到 升至 升到 增长至 增长到 提高到 提高至 上涨至 上涨到"),
  DOWN_TO("下降至 下降到 下降为 减少至 减少到 减少为 降至 降到 降为 减至 减到 降低到 降低至 下跌至 回落至 回落到"),
  FLAT("持平 没有变化 无变化 保持不变 unchanged"),
  YEAR_ON_YEAR("同比 year-on-year yoy"),
  PERIOD_ON_PERIOD("环比 week-on-week month-on-month wow mom"),
  LAST_YEAR("去年同期 上年同期 去年同月 去年同周 同期 去年 上年"),
  LAST_PERIOD("上周 上期 上月 上个月 上一周 上一月 上一期 前一周 前一月 前期 上季度"),
  COMPARED("相比 相较 比较 对比 compared"),
  FROM("由 从 from"),
  TO("到 至 to"),
  IS("为 是 达到 高达 达 共计 计 is was were at"),
  OF_WHICH("其中"),
  SHARE("占比 占 比重 比例"),
  TOTAL("总计 合计 共计 共 总共"),
  RESPECTIVELY("分别"),
  AVERAGE("日均 平均 人均 户均 周均 月均"),
  NEW("新增 新发 new"),
  EXCLUDING("不含 不包括 不计 剔除 除去 排除"),
  ABOUT("约 近 超 超过 逾 不足 将近 接近 about nearly almost over"),
  SMALL_SAID("基数较小 基数小 small"),
  OTHERS("其他 其它 其余 others other"),
  OUTCOME("破获 破案 查处 抓获 处理 处置 调解 化解 成功 立案 办结 移送 挽回 打掉 侦破 结案 追回 刑拘 行拘 整改"),
  THIS("本周 本期 本月 今年 本年 当月 当周"),
  FILLER(
      "均 发案 案件 警情 接警 报警 接处警 有效 总量 总数 数量 总体 整体 全区 全市 全县 全局 全所 全街道 辖区 我局 我所 情况"
          + " 幅度 趋势 呈 已 也 则 又 并 了 的 比 较 与 和 同 数 量 而 期 by which a of the with on than and in");

  private static final Map<Character, List<Entry>> LEXICON = new HashMap<>();

  private record Entry(String text, Word word) {}

  private final String[] forms;

  Word(String forms) {
    this.forms = forms.split(" ");
  }

  static {
    for (Word word : values()) {
      for (String form : word.forms) {
        LEXICON.computeIfAbsent(form.charAt(0), c -> new ArrayList<>()).add(new Entry(form, word));
      }
    }
    two("year on year", YEAR_ON_YEAR);
    two("last year", LAST_YEAR);
    two("a year earlier", LAST_YEAR);
    two("last week", LAST_PERIOD);
    two("last month", LAST_PERIOD);
    two("previous week", LAST_PERIOD);
    two("previous month", LAST_PERIOD);
    two("previous period", LAST_PERIOD);
    two("week on week", PERIOD_ON_PERIOD);
    two("month on month", PERIOD_ON_PERIOD);
    two("of which", OF_WHICH);
    LEXICON.values().forEach(l -> l.sort(Comparator.comparingInt(e -> -e.text().length())));
  }

  private static void two(String text, Word word) {
    LEXICON.computeIfAbsent(text.charAt(0), c -> new ArrayList<>()).add(new Entry(text, word));
  }

  /** A word found at a place of the text. */
  record Found(Word word, int to) {}

  /** The longest word that begins here; Latin words only whole, 增 and 降 only before a digit. */
  static @Nullable Found at(String text, int from) {
    for (Entry entry : LEXICON.getOrDefault(text.charAt(from), List.of())) {
      int to = from + entry.text().length();
      if (!text.startsWith(entry.text(), from)) {
        continue;
      }
      if (Glyphs.isLatin(text.charAt(from))
          && (from > 0 && Glyphs.isLatin(text.charAt(from - 1))
              || to < text.length() && Glyphs.isLatin(text.charAt(to)))) {
        continue;
      }
      switch (entry.word()) {
        case UP_BEFORE_DIGIT, DOWN_BEFORE_DIGIT -> {
          if (digitFollows(text, to)) {
            return new Found(entry.word() == UP_BEFORE_DIGIT ? UP : DOWN, to);
          }
        }
        default -> {
          return new Found(entry.word(), to);
        }
      }
    }
    return null;
  }

  private static boolean digitFollows(String text, int at) {
    int i = at;
    if (i < text.length() && text.charAt(i) == '了') {
      i++;
    }
    if (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i < text.length()
        && (Glyphs.isDigit(text.charAt(i))
            || text.startsWith("百分之", i)
            || ChineseNumber.counted(text, i) != null);
  }

  int direction() {
    return switch (this) {
      case UP, UP_TO -> 1;
      case DOWN, DOWN_TO -> -1;
      default -> 0;
    };
  }
}
