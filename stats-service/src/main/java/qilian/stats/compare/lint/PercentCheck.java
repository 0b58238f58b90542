package qilian.stats.compare.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.Change;
import qilian.stats.compare.lint.Claims.Difference;
import qilian.stats.compare.lint.Claims.Flat;
import qilian.stats.compare.lint.Claims.Item;
import qilian.stats.compare.lint.Claims.Reading;
import qilian.stats.compare.lint.Finding.Severity;
import qilian.stats.compare.lint.Token.Figure;
import qilian.stats.compare.lint.Token.Unit;

/** Holds every percentage against its count, its base and its word. */
final class PercentCheck {
  private final Findings findings;

  PercentCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Claims claims) {
    for (Item item : claims.items) {
      if (item.rate) {
        new RateCheck(findings).check(item);
      } else {
        differences(item);
        words(item);
        item.changes.forEach(change -> change(item, change));
        sameBase(item);
      }
    }
    for (Claims.Change change : claims.withoutCount) {
      if (agreesWithItself(change)) {
        withoutCount(change);
      }
    }
  }

  /** Judges sign and word alone; false where they contradict and nothing more can be said. */
  private boolean agreesWithItself(Claims.Change change) {
    Figure figure = change.figure();
    if (change.contradictsItself()) {
      findings.add(
          FindingCode.WORD_SIGN,
          Severity.ERROR,
          change.from(),
          change.to(),
          "文字与正负号相反",
          "the word and the sign contradict each other");
      return false;
    }
    if (change.direction() < 0 && figure.sign() < 0) {
      findings.add(
          FindingCode.WORD_SIGN,
          Severity.WARNING,
          change.from(),
          change.to(),
          "“下降”与负号重复，按下降理解",
          "\"down\" and a minus sign say it twice; read as a decrease");
    }
    return true;
  }

  static BigDecimal signed(Claims.Change change) {
    BigDecimal value = change.figure().value();
    return change.sign() < 0 ? value.negate() : value;
  }

  private void change(Item item, Claims.Change change) {
    if (!agreesWithItself(change)) {
      return;
    }
    if (change.figure().unit() == Unit.POINTS) {
      if (!item.unsure) {
        findings.add(
            FindingCode.POINTS_OF_COUNT,
            Severity.WARNING,
            change.from(),
            change.to(),
            "件数的变化应用百分比，百分点只用于比率的变化",
            "a count changes in percent; percentage points are for shares");
      }
      return;
    }
    if (!item.isWholeCount()) {
      return;
    }
    Figure base = item.base(change.reading());
    if (base == null || !base.isWhole()) {
      Difference difference = differenceOf(item, change.reading());
      if (difference != null) {
        against(item, change, item.figure.whole() - difference.signed());
      } else {
        implied(item, change);
      }
    } else {
      against(item, change, base.whole());
    }
  }

  private static @Nullable Difference differenceOf(Item item, Reading reading) {
    List<Difference> fitting =
        item.differences.stream()
            .filter(d -> d.reading() == reading && d.signed() <= item.figure.whole())
            .toList();
    return fitting.size() == 1 ? fitting.getFirst() : null;
  }

  /** Count and base are both printed: the percentage is recomputed. */
  private void against(Item item, Claims.Change change, long base) {
    long count = item.figure.whole();
    BigDecimal percent = signed(change);
    String printed = percent.toPlainString() + "%";
    if (base == 0) {
      if (count != 0 || percent.signum() != 0) {
        findings.add(
            FindingCode.PERCENT_OF_ZERO,
            Severity.ERROR,
            change.from(),
            change.to(),
            "基数为0，不能计算百分比",
            "there is no percentage of a base of zero",
            "count",
            "" + count,
            "base",
            "0");
      }
      return;
    }
    BigDecimal right = Change.percent(count, base, percent.scale());
    boolean eitherSign = change.sign() == 0 && Earlier.gives(count, base, percent.negate());
    if (!Earlier.gives(count, base, percent) && !eitherSign) {
      boolean wordOnly = right.abs().compareTo(percent.abs()) == 0;
      findings.add(
          wordOnly ? FindingCode.WORD_NUMBERS : FindingCode.PERCENT_MISMATCH,
          Severity.ERROR,
          change.from(),
          change.to(),
          "由" + base + "到" + count + "应为" + right.toPlainString() + "%，不是" + printed,
          "from " + base + " to " + count + " is " + right.toPlainString() + " %, not " + printed,
          "count",
          "" + count,
          "base",
          "" + base,
          "printed",
          printed,
          "recomputed",
          right.toPlainString() + "%");
      return;
    }
    fits(item, change, new Earlier(base, base), printed);
    if (Earlier.givesOnlyHalfEven(count, base, percent)) {
      findings.add(
          FindingCode.ROUNDED_HALF_EVEN,
          Severity.NOTE,
          change.from(),
          change.to(),
          "恰为一半，此处按“四舍六入五成双”取值；四舍五入为" + right.toPlainString() + "%",
          "an exact half rounded to the even digit; away from zero it is " + right + " %",
          "recomputed",
          right.toPlainString() + "%");
    }
  }

  /** Only the count is printed: is there any whole number it can have come from? */
  private void implied(Item item, Claims.Change change) {
    long count = item.figure.whole();
    BigDecimal percent = signed(change);
    Earlier earlier = Earlier.of(count, percent);
    if (earlier == null) {
      return;
    }
    if (earlier.isNone() && change.sign() == 0) {
      Earlier down = Earlier.of(count, percent.negate());
      earlier = down == null ? earlier : down;
    }
    String printed = percent.toPlainString() + "%";
    if (!item.row.isEmpty()) {
      if (item.row.stream().noneMatch(other -> rowExplains(item, other, percent))) {
        impossible(count, change, percent, printed, Severity.WARNING);
      }
    } else if (!earlier.isNone()) {
      fits(item, change, earlier, printed);
    } else {
      boolean sure = item.figure.unit() != Unit.THING && !item.unsure;
      impossible(count, change, percent, printed, sure ? Severity.ERROR : Severity.WARNING);
    }
  }

  /** In a row of a table either number may be the count, and the other its base. */
  private static boolean rowExplains(Item item, Figure other, BigDecimal percent) {
    if (!other.isWhole()) {
      return true;
    }
    long a = item.figure.whole();
    long b = other.whole();
    Earlier ofOther = Earlier.of(b, percent);
    return b > 0 && Earlier.gives(a, b, percent)
        || a > 0 && Earlier.gives(b, a, percent)
        || ofOther != null && !ofOther.isNone();
  }

  private void impossible(
      long count, Claims.Change change, BigDecimal percent, String printed, Severity severity) {
    String near = neighbours(count, percent);
    findings.add(
        FindingCode.IMPOSSIBLE_PERCENT,
        severity,
        change.from(),
        change.to(),
        "本期" + count + "时，没有整数基数能得出" + printed + (near.isEmpty() ? "" : "（" + near + "）"),
        "no whole number before gives "
            + printed
            + " with "
            + count
            + " now"
            + (near.isEmpty() ? "" : " (" + near + ")"),
        "count",
        "" + count,
        "printed",
        printed,
        "bases",
        "",
        "nearest",
        near);
  }

  /** "12 -> -8.3%, 13 -> -15.4%": what the bases on either side would give. */
  private static String neighbours(long count, BigDecimal percent) {
    BigDecimal factor = percent.movePointLeft(2).add(BigDecimal.ONE);
    if (factor.signum() <= 0 || count == 0) {
      return "";
    }
    long below = BigDecimal.valueOf(count).divide(factor, 0, RoundingMode.FLOOR).longValue();
    int decimals = Math.max(1, percent.scale());
    String lower = below < 1 ? "" : below + " → " + Change.percent(count, below, decimals) + "%, ";
    return lower + (below + 1) + " → " + Change.percent(count, below + 1, decimals) + "%";
  }

  private void fits(Item item, Claims.Change change, Earlier earlier, String printed) {
    long count = item.figure.whole();
    findings.add(
        FindingCode.PERCENT_FITS,
        Severity.PASS,
        change.from(),
        change.to(),
        "本期" + count + "、" + printed + "，基数为" + earlier.text(),
        count + " now and " + printed + ": the base is " + earlier.text(),
        "count",
        "" + count,
        "printed",
        printed,
        "bases",
        earlier.text());
    if (earlier.high() < Change.SMALL_BASE && change.figure().value().signum() != 0) {
      smallBase(change, earlier.text(), item.smallSaid);
    }
  }

  private void smallBase(Claims.Change change, String bases, boolean said) {
    findings.add(
        FindingCode.SMALL_BASE,
        said ? Severity.NOTE : Severity.WARNING,
        change.from(),
        change.to(),
        "基数较小（" + bases + "），宜先写增减数，百分比仅供参考",
        "small base (" + bases + "): say the difference first, the percentage second",
        "bases",
        bases);
  }

  /** No count is printed: the percentage may still give away that its base can be tiny. */
  private void withoutCount(Claims.Change change) {
    BigDecimal percent = signed(change);
    if (percent.compareTo(BigDecimal.valueOf(-100)) < 0) {
      impossible(0, change, percent, percent.toPlainString() + "%", Severity.ERROR);
      return;
    }
    long base = percent.signum() == 0 ? 0 : Earlier.smallest(percent, Change.SMALL_BASE);
    if (base > 0) {
      long count =
          base
              + percent
                  .multiply(BigDecimal.valueOf(base))
                  .movePointLeft(2)
                  .setScale(0, RoundingMode.HALF_UP)
                  .longValueExact();
      String series = count + "/" + base + ", " + 2 * count + "/" + 2 * base + " …";
      findings.add(
          FindingCode.SMALL_BASE,
          Severity.WARNING,
          change.from(),
          change.to(),
          "未写件数，而基数可能很小：" + series + " 都得出这一百分比，请写明由几起到几起",
          "no counts are printed and the base may be small: " + series + " all give this",
          "bases",
          base + ", " + 2 * base + ", " + 3 * base + " …",
          "smallestBase",
          "" + base,
          "fits",
          series);
    }
  }

  private void differences(Item item) {
    for (Difference said : item.differences) {
      Figure base = item.base(said.reading());
      if (base == null || !base.isWhole() || !item.isWholeCount()) {
        continue;
      }
      long right = item.figure.whole() - base.whole();
      if (said.reading() != Reading.UNSAID && !item.bases.containsKey(said.reading())) {
        continue;
      }
      if (right != said.signed()) {
        findings.add(
            FindingCode.DIFFERENCE_MISMATCH,
            Severity.ERROR,
            said.from(),
            said.to(),
            "由" + base.whole() + "到" + item.figure.whole() + "相差" + right,
            "from " + base.whole() + " to " + item.figure.whole() + " is " + right,
            "recomputed",
            "" + right);
      }
    }
  }

  private void words(Item item) {
    for (Reading reading : item.bases.keySet()) {
      Figure base = item.bases.get(reading);
      if (base == null || !base.isWhole() || !item.isWholeCount()) {
        continue;
      }
      int real = Long.signum(item.figure.whole() - base.whole());
      if (item.toward != 0 && item.toward != real) {
        disagree(item, base, base.from(), item.figure.to());
      }
      for (Flat flat : item.flats) {
        if (real != 0 && flat.reading() == reading) {
          disagree(item, base, flat.from(), flat.to());
        }
      }
    }
  }

  private void disagree(Item item, Figure base, int from, int to) {
    findings.add(
        FindingCode.WORD_NUMBERS,
        Severity.ERROR,
        Math.min(from, to),
        to,
        "文字与数字不符：由" + base.whole() + "到" + item.figure.whole(),
        "the word does not fit the counts: from " + base.whole() + " to " + item.figure.whole(),
        "base",
        "" + base.whole(),
        "count",
        "" + item.figure.whole());
  }

  /** Last year and last week with one and the same base is possible, and mostly a slip. */
  private void sameBase(Item item) {
    Claims.Change year = only(item, Reading.YEAR);
    Claims.Change period = only(item, Reading.PERIOD);
    Figure yearBase = item.bases.get(Reading.YEAR);
    Figure periodBase = item.bases.get(Reading.PERIOD);
    boolean samePercent =
        year != null && period != null && signed(year).compareTo(signed(period)) == 0;
    boolean sameBase =
        yearBase != null
            && periodBase != null
            && yearBase.value().compareTo(periodBase.value()) == 0;
    if (samePercent && signed(year).signum() != 0 && yearBase == null || sameBase) {
      int from = sameBase ? Math.min(yearBase.from(), periodBase.from()) : year.from();
      int to = sameBase ? Math.max(yearBase.to(), periodBase.to()) : year.to();
      findings.add(
          FindingCode.SAME_BASE_TWICE,
          Severity.NOTE,
          from,
          to,
          "同比与环比的基数相同，请核对",
          "year on year and period on period rest on the same base; please check");
    }
  }

  private static Claims.@Nullable Change only(Item item, Reading reading) {
    List<Claims.Change> fitting =
        item.changes.stream()
            .filter(c -> c.reading() == reading && c.figure().unit() == Unit.PERCENT)
            .toList();
    return fitting.size() == 1 ? fitting.getFirst() : null;
  }
}
