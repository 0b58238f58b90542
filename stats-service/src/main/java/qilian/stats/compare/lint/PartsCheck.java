package qilian.stats.compare.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.lint.Claims.Change;
import qilian.stats.compare.lint.Claims.Item;
import qilian.stats.compare.lint.Claims.Parts;
import qilian.stats.compare.lint.Claims.Reading;
import qilian.stats.compare.lint.Finding.Severity;
import qilian.stats.compare.lint.Token.Figure;
import qilian.stats.compare.lint.Token.Unit;

/** Holds parts against their total, in this period and in the one the percentages point to. */
final class PartsCheck {
  private static final long HIGHEST = 1_000_000_000_000L;

  private final Findings findings;

  PartsCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Parts group) {
    if (!group.total.isWholeCount() || group.parts.stream().anyMatch(p -> !p.isWholeCount())) {
      return;
    }
    long total = group.total.figure.whole();
    List<Integer> ends = new ArrayList<>(group.cuts);
    ends.add(group.parts.size());
    long sum = 0;
    int next = 0;
    for (int end : ends) {
      for (; next < end; next++) {
        sum += group.parts.get(next).figure.whole();
      }
      if (end >= 2 && sum == total) {
        sums(group.total, group.parts.subList(0, end));
        return;
      }
    }
    if (!group.blurred) {
      doesNotSum(group, total, ends.getFirst());
    }
  }

  /** A list that ends in "others" is complete; any other may leave things out, but not exceed. */
  private void doesNotSum(Parts group, long total, int firstCut) {
    for (int i = 1; i < group.parts.size(); i++) {
      if (group.parts.get(i).others) {
        report(group, group.parts.subList(0, i + 1), Severity.ERROR);
        return;
      }
    }
    if (group.inner) {
      return;
    }
    long all = sum(group.parts);
    boolean near = Math.abs(all - total) <= Math.max(2, total / 200) && group.parts.size() >= 3;
    if (sum(group.parts.subList(0, firstCut)) > total) {
      report(group, group.parts.subList(0, firstCut), near ? Severity.ERROR : Severity.WARNING);
    } else if (all > total && near) {
      report(group, group.parts, Severity.WARNING);
    }
  }

  private static long sum(List<Item> parts) {
    return parts.stream().mapToLong(p -> p.figure.whole()).sum();
  }

  private void report(Parts group, List<Item> parts, Severity severity) {
    Figure total = group.total.figure;
    long sum = sum(parts);
    findings.add(
        FindingCode.PARTS_DO_NOT_SUM,
        severity,
        Math.min(total.from(), parts.getFirst().figure.from()),
        parts.getLast().figure.to(),
        "分项合计" + sum + "，与总数" + total.whole() + "不符",
        "the parts add to " + sum + ", the total says " + total.whole(),
        "total",
        "" + total.whole(),
        "sum",
        "" + sum,
        "parts",
        list(parts));
  }

  private static String list(List<Item> parts) {
    return parts.stream()
        .limit(50)
        .map(p -> "" + p.figure.whole())
        .collect(Collectors.joining("+"));
  }

  private void sums(Item total, List<Item> parts) {
    for (Change change : total.changes) {
      if (change.figure().unit() == Unit.PERCENT && jointBases(total, change, parts)) {
        return;
      }
    }
    findings.add(
        FindingCode.PARTS_SUM,
        Severity.PASS,
        total.figure.from(),
        parts.getLast().figure.to(),
        "分项合计等于总数" + total.figure.whole(),
        "the parts add to the total of " + total.figure.whole(),
        "total",
        "" + total.figure.whole(),
        "parts",
        list(parts));
  }

  /** Whether the bases were compared; they must be able to add up as the counts do. */
  private boolean jointBases(Item total, Change change, List<Item> parts) {
    Earlier whole = bases(total, change);
    long low = 0;
    long high = 0;
    List<String> each = new ArrayList<>();
    for (Item part : parts) {
      Change said = sameReading(part, change.reading());
      Earlier of = said == null ? null : bases(part, said);
      if (of == null) {
        return false;
      }
      low += of.low();
      high += of.high();
      each.add(of.text());
    }
    if (whole == null) {
      return false;
    }
    boolean meet = low <= whole.high() && whole.low() <= high;
    String sum = low == high ? "" + low : low + "–" + high;
    findings.add(
        meet ? FindingCode.PARTS_SUM : FindingCode.PARTS_BASES_DO_NOT_SUM,
        meet ? Severity.PASS : Severity.ERROR,
        total.figure.from(),
        parts.getLast().figure.to(),
        meet
            ? "分项合计等于总数，各项基数合计" + sum + "也与总数的百分比相符"
            : "各项百分比所含基数合计" + sum + "，与总数的基数" + whole.text() + "不符",
        meet
            ? "the parts add up, and so do their bases: " + sum
            : "the bases behind the parts add to " + sum + ", behind the total is " + whole.text(),
        "total",
        "" + total.figure.whole(),
        "parts",
        list(parts),
        "partBases",
        String.join("+", each.subList(0, Math.min(50, each.size()))),
        "sumOfBases",
        sum,
        "totalBases",
        whole.text());
    return true;
  }

  private static @Nullable Change sameReading(Item part, Reading reading) {
    List<Change> fitting =
        part.changes.stream()
            .filter(c -> c.figure().unit() == Unit.PERCENT && c.reading().mayBe(reading))
            .toList();
    return fitting.size() == 1 ? fitting.getFirst() : null;
  }

  private static @Nullable Earlier bases(Item item, Change change) {
    Figure base = item.base(change.reading());
    if (base != null && base.isWhole()) {
      return new Earlier(base.whole(), base.whole());
    }
    Earlier earlier = Earlier.of(item.figure.whole(), PercentCheck.signed(change));
    boolean known =
        earlier != null
            && !earlier.isNone()
            && earlier.high() < HIGHEST
            && change.sign() != 0
            && !change.contradictsItself();
    return known ? earlier : null;
  }
}
