package qilian.stats.compare.lint;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import qilian.stats.compare.ShareChange;
import qilian.stats.compare.lint.Claims.Item;
import qilian.stats.compare.lint.Claims.Share;
import qilian.stats.compare.lint.Finding.Severity;

/** Holds shares against their counts, and the shares of one whole against 100. */
final class ShareCheck {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Findings findings;

  ShareCheck(Findings findings) {
    this.findings = findings;
  }

  void check(List<Share> all) {
    List<Share> shares =
        all.stream()
            .filter(s -> s.percent().value().compareTo(HUNDRED) < 0)
            .filter(s -> s.percent().value().scale() <= 4)
            .toList();
    if (shares.isEmpty()) {
      return;
    }
    long whole = commonWhole(shares);
    for (Share share : shares) {
      if (share.part() != null && share.part().isWholeCount()) {
        one(share, share.part(), whole, shares.size());
      }
    }
    sum(shares, whole);
  }

  /** The whole that explains most of the shares, 0 if none explains two and half of them. */
  private static long commonWhole(List<Share> shares) {
    long best = 0;
    long most = 1;
    for (long whole : wholes(shares)) {
      long explained = shares.stream().filter(s -> explains(whole, s)).count();
      if (explained > most) {
        most = explained;
        best = whole;
      }
    }
    return 2 * most >= shares.size() ? best : 0;
  }

  private static Set<Long> wholes(List<Share> shares) {
    Set<Long> wholes = new LinkedHashSet<>();
    Share first = shares.getFirst();
    if (first.total() != null && first.total().isWholeCount()) {
      wholes.add(first.total().figure.whole());
    }
    first.wholes().forEach(item -> wholes.add(item.figure.whole()));
    wholes.add(sumOfParts(shares));
    return wholes;
  }

  private static long sumOfParts(List<Share> shares) {
    long sum = 0;
    for (Share share : shares) {
      Item part = share.part();
      sum += part != null && part.isWholeCount() ? part.figure.whole() : 0;
    }
    return sum;
  }

  private static boolean explains(long whole, Share share) {
    Item part = share.part();
    if (part == null || !part.isWholeCount() || whole <= 0 || part.figure.whole() > whole) {
      return false;
    }
    BigDecimal printed = share.percent().value();
    BigDecimal exact = ShareChange.share(part.figure.whole(), whole, 12);
    // Half a unit of the last digit to either side: any way of rounding a half is accepted.
    BigDecimal slack = new BigDecimal("0.5").movePointLeft(Math.max(0, printed.scale()));
    return exact.subtract(printed).abs().compareTo(slack) <= 0;
  }

  private void one(Share share, Item part, long whole, int many) {
    if (whole > 0) {
      if (!explains(whole, share)) {
        mismatch(share, part, whole, Severity.ERROR);
      }
      return;
    }
    boolean known =
        !share.sure()
            || share.total() != null
                && share.total().isWholeCount()
                && explains(share.total().figure.whole(), share)
            || share.wholes().stream()
                .anyMatch(w -> w != part && explains(w.figure.whole(), share));
    if (known) {
      return;
    }
    if (share.total() != null && share.total().isWholeCount()) {
      mismatch(
          share, part, share.total().figure.whole(), many > 2 ? Severity.WARNING : Severity.ERROR);
      return;
    }
    share.wholes().stream()
        .filter(w -> w != part && w.figure.whole() >= part.figure.whole())
        .findFirst()
        .ifPresent(w -> mismatch(share, part, w.figure.whole(), Severity.WARNING));
  }

  private void mismatch(Share share, Item part, long whole, Severity severity) {
    if (whole <= 0) {
      return;
    }
    String right =
        ShareChange.share(part.figure.whole(), whole, Math.max(0, share.percent().value().scale()))
                .toPlainString()
            + "%";
    findings.add(
        FindingCode.SHARE_MISMATCH,
        severity,
        share.percent().from(),
        share.percent().to(),
        part.figure.whole() + "占" + whole + "应为" + right,
        part.figure.whole() + " of " + whole + " is " + right,
        "part",
        "" + part.figure.whole(),
        "whole",
        "" + whole,
        "recomputed",
        right);
  }

  private void sum(List<Share> shares, long whole) {
    boolean others = shares.size() > 1 && shares.stream().anyMatch(Share::others);
    boolean counted = whole > 0 && sumOfParts(shares) == whole;
    if (shares.size() < 2 || !others && !counted) {
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal slack = BigDecimal.ZERO;
    for (Share share : shares) {
      BigDecimal value = share.percent().value();
      sum = sum.add(value);
      slack = slack.add(new BigDecimal("0.5").movePointLeft(Math.max(0, value.scale())));
    }
    boolean fits = sum.subtract(HUNDRED).abs().compareTo(slack) <= 0;
    findings.add(
        fits ? FindingCode.SHARES_SUM : FindingCode.SHARES_DO_NOT_SUM,
        fits ? Severity.PASS : counted ? Severity.ERROR : Severity.WARNING,
        shares.getFirst().percent().from(),
        shares.getLast().percent().to(),
        "各项占比合计" + sum.toPlainString() + "%",
        "the shares add to " + sum.toPlainString() + " %",
        "sum",
        sum.toPlainString(),
        "tolerance",
        slack.toPlainString());
  }
}
