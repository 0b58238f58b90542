package qilian.stats.compare.lint;

import java.math.BigDecimal;
import qilian.stats.compare.lint.Claims.Item;
import qilian.stats.compare.lint.Finding.Severity;
import qilian.stats.compare.lint.Token.Figure;
import qilian.stats.compare.lint.Token.Unit;

/** Holds the change of a share or rate against percentage points. */
final class RateCheck {
  private final Findings findings;

  RateCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Item rate) {
    for (Claims.Change change : rate.changes) {
      Figure before = rate.base(change.reading());
      if (change.contradictsItself()) {
        findings.add(
            FindingCode.WORD_SIGN,
            Severity.ERROR,
            change.from(),
            change.to(),
            "文字与正负号相反",
            "the word and the sign contradict each other");
      } else if (before == null) {
        if (change.figure().unit() == Unit.PERCENT) {
          unclear(change);
        }
      } else {
        against(change, rate.figure.value().subtract(before.value()));
      }
    }
  }

  private void unclear(Claims.Change change) {
    findings.add(
        FindingCode.PERCENT_OF_SHARE,
        Severity.NOTE,
        change.from(),
        change.to(),
        "比率的变化宜用“百分点”",
        "the change of a share is clearer in percentage points");
  }

  private void against(Claims.Change change, BigDecimal points) {
    BigDecimal printed = PercentCheck.signed(change);
    // Two rounded shares: their difference is off by up to one unit of the last digit.
    BigDecimal slack = BigDecimal.ONE.movePointLeft(Math.min(points.scale(), printed.scale()));
    boolean agrees = printed.subtract(points).abs().compareTo(slack) <= 0;
    if (change.figure().unit() == Unit.PERCENT && agrees) {
      findings.add(
          FindingCode.PERCENT_OF_SHARE,
          Severity.WARNING,
          change.from(),
          change.to(),
          "两个比率之差应写“" + points.abs().toPlainString() + "个百分点”",
          "the difference of two shares is " + points.abs() + " percentage points",
          "recomputed",
          points.toPlainString() + "个百分点");
    } else if (change.figure().unit() == Unit.POINTS && !agrees) {
      findings.add(
          FindingCode.POINTS_MISMATCH,
          Severity.ERROR,
          change.from(),
          change.to(),
          "两个比率相差" + points.toPlainString() + "个百分点",
          "the two shares differ by " + points + " percentage points",
          "recomputed",
          points.toPlainString() + "个百分点");
    }
  }
}
