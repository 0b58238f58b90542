package qilian.stats.compare.lint;

import java.util.List;

/**
 * Reads a bulletin as its reader would, with a pocket calculator: which percentage no whole number
 * of cases can give, which parts are not their total, which week has other dates.
 */
public final class BulletinLinter {
  private BulletinLinter() {}

  /** All findings in the order of the text; what holds is among them, marked PASS. */
  public static List<Finding> lint(String text) {
    String plain = Glyphs.plain(text);
    Findings findings = new Findings(text);
    Claims claims = ClaimReader.read(plain, Scanner.tokens(plain));
    new PercentCheck(findings).check(claims);
    PartsCheck parts = new PartsCheck(findings);
    claims.parts.forEach(parts::check);
    ShareCheck shares = new ShareCheck(findings);
    claims.shares.forEach(shares::check);
    new DateCheck(plain, findings).check();
    return findings.inOrder();
  }
}
