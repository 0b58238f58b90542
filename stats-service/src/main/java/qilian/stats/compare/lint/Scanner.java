package qilian.stats.compare.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.lint.Token.Figure;
import qilian.stats.compare.lint.Token.Mark;
import qilian.stats.compare.lint.Token.Said;
import qilian.stats.compare.lint.Token.Stop;
import qilian.stats.compare.lint.Token.Subject;
import qilian.stats.compare.lint.Token.Time;
import qilian.stats.compare.lint.Token.Unit;

/** Cuts a text into tokens, once from left to right; every look ahead is bounded. */
final class Scanner {
  private static final int LONGEST_NUMBER = 24;
  private static final String PERCENT_OF = "百分之";

  private static final Pattern TIME =
      Pattern.compile(
          "[0-9]{4}年(?:[0-9]{1,2}月(?:份|[0-9]{1,2}[日号])?)?|[0-9]{1,2}月(?:份|[0-9]{1,2}[日号])?"
              + "|[0-9]{1,2}[日号]|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{4}-?w[0-9]{1,2}"
              + "|[0-9]{1,2}:[0-9]{2}|[0-9]{1,2}[时点](?:[0-9]{1,2}分)?");
  private static final Pattern WEEK = Pattern.compile("第[0-9一二三四五六]{1,2}(?:周|星期|季度|期)");
  private static final Pattern EMERGENCY = Pattern.compile("1(?:10|19|20|22|2345|2389|2369)");

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          Map.entry("%", Unit.PERCENT),
          Map.entry("个百分点", Unit.POINTS),
          Map.entry("百分点", Unit.POINTS),
          Map.entry("percentage points", Unit.POINTS),
          Map.entry("percentage point", Unit.POINTS),
          Map.entry("percent", Unit.PERCENT),
          Map.entry("per cent", Unit.PERCENT),
          Map.entry("起", Unit.COUNT),
          Map.entry("件", Unit.COUNT),
          Map.entry("宗", Unit.COUNT),
          Map.entry("例", Unit.COUNT),
          Map.entry("桩", Unit.COUNT),
          Map.entry("人次", Unit.COUNT),
          Map.entry("人", Unit.COUNT),
          Map.entry("名", Unit.COUNT),
          Map.entry("次", Unit.COUNT),
          Map.entry("条", Unit.COUNT),
          Map.entry("户", Unit.COUNT),
          Map.entry("calls", Unit.COUNT),
          Map.entry("cases", Unit.COUNT),
          Map.entry("incidents", Unit.COUNT),
          Map.entry("alarms", Unit.COUNT),
          Map.entry("disputes", Unit.COUNT),
          Map.entry("reports", Unit.COUNT),
          Map.entry("个", Unit.THING),
          Map.entry("家", Unit.THING),
          Map.entry("处", Unit.THING),
          Map.entry("部", Unit.THING),
          Map.entry("辆", Unit.THING),
          Map.entry("台", Unit.THING),
          Map.entry("场", Unit.THING),
          Map.entry("项", Unit.THING),
          Map.entry("份", Unit.THING),
          Map.entry("批", Unit.THING),
          Map.entry("元", Unit.MONEY),
          Map.entry("块", Unit.MONEY));
  private static final int LONGEST_UNIT = 17;
  private static final Set<Character> OTHER_UNITS = toSet("天日时分秒岁年周月倍成米吨度号楼栋室级字页版‰期公里号线路");
  private static final Map<Character, Integer> SCALES = Map.of('百', 2, '千', 3, '万', 4, '亿', 8);

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int subjectFrom = -1;

  private Scanner(String text) {
    this.text = text;
  }

  static List<Token> tokens(String plainText) {
    Scanner scanner = new Scanner(plainText);
    scanner.scan();
    return scanner.tokens;
  }

  private static Set<Character> toSet(String chars) {
    return Set.copyOf(chars.chars().mapToObj(c -> (char) c).toList());
  }

  private void scan() {
    Matcher time = TIME.matcher(text);
    Matcher week = WEEK.matcher(text);
    while (at < text.length()) {
      char c = text.charAt(at);
      Stop stop = stop(c);
      int english = Glyphs.isDigit(c) || Glyphs.isLatin(c) ? EnglishDates.end(text, at) : -1;
      if (stop != null) {
        add(new Mark(at, at + 1, stop));
      } else if (english > 0) {
        add(new Time(at, english));
      } else if (c == '第' && week.region(at, text.length()).lookingAt()) {
        add(new Time(at, week.end()));
      } else if (Glyphs.isDigit(c)) {
        if (time.region(at, text.length()).lookingAt() && !isLongerNumber(time.end())) {
          add(new Time(at, time.end()));
        } else {
          number();
        }
      } else if (c == '百' && isPercentOf(at + PERCENT_OF.length())) {
        endSubject();
        at += PERCENT_OF.length();
      } else {
        ChineseNumber.Found chinese = chinese();
        if (chinese == null) {
          word(c);
        } else {
          figure(at, chinese.to(), chinese.value());
        }
      }
    }
    endSubject();
  }

  /** "百分之" and a number behind it. */
  private boolean isPercentOf(int next) {
    return text.startsWith(PERCENT_OF, at)
        && (isDigitAt(next) || next < text.length() && ChineseNumber.at(text, next) != null);
  }

  private ChineseNumber.@Nullable Found chinese() {
    boolean percent = at >= 3 && text.startsWith(PERCENT_OF, at - PERCENT_OF.length());
    return percent ? ChineseNumber.at(text, at) : ChineseNumber.counted(text, at);
  }

  /** Guards "11.3" and "2021-01-1100" from being read as a time cut short. */
  private boolean isLongerNumber(int end) {
    return end < text.length() && Glyphs.isDigit(text.charAt(end));
  }

  private @Nullable Stop stop(char c) {
    return switch (c) {
      case '。', '!', '?' -> Stop.SENTENCE;
      case '.' -> at + 1 == text.length() || text.charAt(at + 1) <= ' ' ? Stop.SENTENCE : null;
      case '\n' -> Stop.LINE;
      case '；', ';' -> Stop.SEMICOLON;
      case '，', ',', '、' -> Stop.COMMA;
      case '(' -> Stop.OPEN;
      case ')' -> Stop.CLOSE;
      default -> null;
    };
  }

  private void word(char c) {
    Word.Found found = Word.at(text, at);
    if (found != null) {
      add(new Said(at, found.to(), found.word()));
    } else {
      if (Character.isLetter(c) && subjectFrom < 0) {
        subjectFrom = at;
      } else if (!Character.isLetter(c) && !Character.isSurrogate(c)) {
        endSubject();
      }
      at++;
    }
  }

  private void add(Token token) {
    endSubject();
    tokens.add(token);
    at = token.to();
  }

  private void endSubject() {
    if (subjectFrom >= 0) {
      tokens.add(new Subject(subjectFrom, at));
      subjectFrom = -1;
    }
  }

  private void number() {
    int from = at;
    int end = digitsEnd(from);
    boolean afterLetter = from > 0 && Glyphs.isLatin(text.charAt(from - 1));
    boolean beforeLetter = end < text.length() && Glyphs.isLatin(text.charAt(end));
    if (afterLetter || beforeLetter || end - from > LONGEST_NUMBER) {
      add(new Subject(from, end));
      return;
    }
    figure(from, end, new BigDecimal(text.substring(from, end).replace(",", "")));
  }

  private void figure(int from, int end, BigDecimal written) {
    BigDecimal value = written;
    int sign = sign(from);
    boolean rough = isRoughBefore();
    int next = end;
    if (isOne(next, "余多几")) {
      rough = true;
      next++;
    }
    boolean scaled = false;
    int scales = 0;
    while (scales++ < 2
        && next < text.length()
        && SCALES.containsKey(text.charAt(next))
        && !isPercentAt(next)) {
      value = value.scaleByPowerOfTen(SCALES.get(text.charAt(next)));
      scaled = true;
      next++;
    }
    if (scaled) {
      value = value.setScale(Math.max(0, value.scale()));
      rough = true;
    }
    if (isOne(next, "余多几")) {
      rough = true;
      next++;
    }
    int gap = isOne(next, " ") ? 1 : 0;
    Multiple multiple = Multiple.unit(text, next);
    if (multiple != null) {
      boolean roughly = rough || isRoughAfter(next + 1);
      Unit times = multiple == Multiple.TIMES ? Unit.TIMES : Unit.PERCENT;
      add(new Figure(from, next + 1, multiple.percent(value), 0, times, "", roughly));
      return;
    }
    String unit = unitAt(next + gap);
    boolean percentBefore =
        from >= PERCENT_OF.length() && text.startsWith(PERCENT_OF, from - PERCENT_OF.length());
    Unit kind = kind(unit, next, percentBefore, text.substring(from, end));
    int to = unit.isEmpty() ? next : next + gap + unit.length();
    boolean mayRange = unit.isEmpty() || kind == Unit.PERCENT;
    rough = rough || isRoughAfter(to) || mayRange && isRange(from, to);
    int first = percentBefore ? from - PERCENT_OF.length() : from;
    int start = sign == 0 ? first : signAt(from);
    add(new Figure(start, to, value, sign, kind, unit, rough));
  }

  private Unit kind(String unit, int next, boolean percentBefore, String digits) {
    if (percentBefore) {
      return Unit.PERCENT;
    }
    Unit known = UNITS.get(unit);
    if (known != null) {
      return known;
    }
    boolean glued = next < text.length() && Character.isLetter(text.charAt(next));
    boolean other = next < text.length() && OTHER_UNITS.contains(text.charAt(next));
    boolean number = next < text.length() && ":/-~".indexOf(text.charAt(next)) >= 0;
    if (glued && Word.at(text, next) == null || other || number) {
      return Unit.OTHER;
    }
    return EMERGENCY.matcher(digits).matches() && glued ? Unit.OTHER : Unit.BARE;
  }

  private int digitsEnd(int from) {
    int i = from;
    while (i < text.length() && Glyphs.isDigit(text.charAt(i))) {
      i++;
    }
    if (i - from <= 3) {
      while (isThousand(i)) {
        i += 4;
      }
    }
    if (i + 1 < text.length() && text.charAt(i) == '.' && Glyphs.isDigit(text.charAt(i + 1))) {
      i++;
      while (i < text.length() && Glyphs.isDigit(text.charAt(i))) {
        i++;
      }
    }
    return i;
  }

  /** A comma and exactly three digits. */
  private boolean isThousand(int i) {
    if (i + 3 >= text.length() || text.charAt(i) != ',') {
      return false;
    }
    boolean three =
        Glyphs.isDigit(text.charAt(i + 1))
            && Glyphs.isDigit(text.charAt(i + 2))
            && Glyphs.isDigit(text.charAt(i + 3));
    return three && (i + 4 == text.length() || !Glyphs.isDigit(text.charAt(i + 4)));
  }

  private boolean isOne(int i, String chars) {
    return i < text.length() && chars.indexOf(text.charAt(i)) >= 0;
  }

  private boolean isPercentAt(int i) {
    return text.startsWith("百分", i);
  }

  private String unitAt(int from) {
    for (int length = Math.min(LONGEST_UNIT, text.length() - from); length > 0; length--) {
      String unit = text.substring(from, from + length);
      if (UNITS.containsKey(unit)) {
        boolean cut =
            Glyphs.isLatin(unit.charAt(0))
                && from + length < text.length()
                && Glyphs.isLatin(text.charAt(from + length));
        boolean span = unit.equals("个") && isOne(from + 1, "月小工年星");
        return cut || span ? "" : unit;
      }
    }
    return "";
  }

  private int signAt(int from) {
    return text.charAt(from - 1) == ' ' ? from - 2 : from - 1;
  }

  /** A dash is a minus unless it joins two figures or dates, or is one half of a long dash. */
  private int sign(int from) {
    int i = from - 1;
    if (i > 0 && text.charAt(i) == ' ') {
      i--;
    }
    if (i < 0 || text.charAt(i) != '-' && text.charAt(i) != '+') {
      return 0;
    }
    int sign = text.charAt(i) == '-' ? -1 : 1;
    i--;
    boolean spaced = i >= 0 && text.charAt(i) == ' ';
    if (spaced) {
      i--;
    }
    if (i < 0) {
      return sign;
    }
    char before = text.charAt(i);
    boolean joins =
        Glyphs.isDigit(before) && !spaced
            || "-+%日号年月周时".indexOf(before) >= 0
            || Glyphs.isLatin(before) && !spaced;
    return joins ? 0 : sign;
  }

  /** One end of "-8.3%~-10%" or "10%-16%". */
  private boolean isRange(int from, int to) {
    boolean after =
        to + 1 < text.length()
            && "-~".indexOf(text.charAt(to)) >= 0
            && (isDigitAt(to + 1) || "-+".indexOf(text.charAt(to + 1)) >= 0);
    boolean before =
        from > 1
            && (text.charAt(from - 1) == '~'
                || text.charAt(from - 2) == '~'
                || text.charAt(from - 1) == '-'
                    && (isDigitAt(from - 2) || text.charAt(from - 2) == '%'));
    return after || before;
  }

  private boolean isDigitAt(int i) {
    return i < text.length() && Glyphs.isDigit(text.charAt(i));
  }

  private boolean isRoughBefore() {
    return !tokens.isEmpty()
        && subjectFrom < 0
        && tokens.getLast() instanceof Said said
        && said.word() == Word.ABOUT;
  }

  private boolean isRoughAfter(int to) {
    return text.startsWith("左右", to)
        || text.startsWith("上下", to)
        || text.startsWith("以上", to)
        || text.startsWith("以下", to);
  }
}
