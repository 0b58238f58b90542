package qilian.campaign.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every text of the project keeps to: budgets, no leftovers, nothing of one machine. */
final class TextRules {

  private static final int COLUMNS = 100;
  private static final int COLUMNS_OF_DATA = 120;
  private static final int LINES = 400;

  // Each word is written in two parts, so that this file is not its own finding.
  private static final Pattern LEFTOVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
  private static final Pattern HOSTS =
      Pattern.compile(
          "repo1?[.]mav"
              + "en|registry[.]npm"
              + "js|npmm"
              + "irror|docker[.]i"
              + "o\\b|quay[.]i"
              + "o\\b|ghcr[.]i"
              + "o\\b|files[.]python"
              + "hosted|pypi[.]o"
              + "rg|proxy[.]go"
              + "lang|aliyun[.]c"
              + "om|artifact"
              + "ory",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MACHINE =
      Pattern.compile(
          "(?<![\\w.}$:-])/(?:ro"
              + "ot|ho"
              + "me|Us"
              + "ers|wo"
              + "rk)/[\\w.-]+|\\b[A-Z]:\\\\\\\\?Us"
              + "ers\\b");

  private TextRules() {}

  static List<Finding> findings(Page page) {
    var findings = new ArrayList<Finding>();
    budgets(page, findings);
    Stream.of(
            page.findings(LEFTOVER, "a leftover mark: do it now, or write it into an issue"),
            page.findings(HOSTS, "names a registry's host: leave that to the user's own settings"),
            page.findings(
                MACHINE,
                "a path of one machine: take it from the root, an argument or the environment"))
        .flatMap(each -> each)
        .forEach(findings::add);
    return findings;
  }

  private static void budgets(Page page, List<Finding> findings) {
    int columns = columns(page);
    int number = 0;
    for (String line : page.lines()) {
      number++;
      int width = line.codePointCount(0, line.length());
      if (width > columns && !line.startsWith("import ")) {
        findings.add(
            new Finding(
                page.path(), number, width + " columns: break it, at most " + columns + " here"));
      }
    }
    if (page.endsWith(".java", ".ts", ".tsx") && number > LINES) {
      findings.add(
          new Finding(
              page.path(), LINES + 1, number + " lines: split by what it does, at most " + LINES));
    }
  }

  private static int columns(Page page) {
    if (page.endsWith(".java", ".ts", ".tsx")) {
      return COLUMNS;
    }
    return page.endsWith(".xml", ".yaml", ".yml", ".sql") ? COLUMNS_OF_DATA : Integer.MAX_VALUE;
  }
}
