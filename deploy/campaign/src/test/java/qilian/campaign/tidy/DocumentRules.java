package qilian.campaign.tidy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the Markdown of the project keeps to. */
final class DocumentRules {

  private static final Pattern LINK =
      Pattern.compile("!?\\[[^\\]\n]*]\\(\\s*<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\s*\\)");
  private static final Pattern OUTER = Pattern.compile("^(?:[a-z][a-z0-9+.-]*:|#|//).*");
  private static final Pattern FENCED =
      Pattern.compile("(?ms)^[ \t]*(```|~~~).*?^[ \t]*\\1[ \t]*$|`[^`\n]+`");
  private static final Pattern RECORD =
      Pattern.compile("docs/decisions/([0-9]{4})-[a-z0-9-]+[.]md");
  private static final List<String> PARTS = List.of("## Context", "## Decision", "## Consequences");

  private DocumentRules() {}

  /** Relative links that lead nowhere; {@code exists} answers for paths from the root. */
  static List<Finding> findings(Page page, Predicate<String> exists) {
    var findings = new ArrayList<Finding>();
    if (page.endsWith(".md")) {
      String prose = withoutCode(page.text());
      for (MatchResult link : LINK.matcher(prose).results().toList()) {
        String target = link.group(1);
        if (!OUTER.matcher(target).matches() && !exists.test(resolve(page.path(), target))) {
          findings.add(
              page.at(link.start(), "dead link to " + target + ": correct it or remove it"));
        }
      }
    }
    return findings;
  }

  /** Decision records with a gap or a double in their numbers, or without one of their parts. */
  static List<Finding> decisions(List<Page> pages) {
    var findings = new ArrayList<Finding>();
    int expected = 1;
    for (Page page : pages) {
      var name = RECORD.matcher(page.path());
      if (!name.matches()) {
        if (page.path().matches("docs/decisions/[0-9].*")) {
          findings.add(new Finding(page.path(), 1, "name it NNNN-what-was-decided.md"));
        }
        continue;
      }
      int number = Integer.parseInt(name.group(1));
      if (number != expected) {
        findings.add(
            new Finding(page.path(), 1, "expected number %04d: renumber".formatted(expected)));
      }
      expected = number + 1;
      for (String part : PARTS) {
        if (page.lines().stream().noneMatch(part::equals)) {
          findings.add(new Finding(page.path(), 1, "lacks the part \"" + part + "\": add it"));
        }
      }
    }
    return findings;
  }

  private static String resolve(String page, String target) {
    String file = URLDecoder.decode(target.replaceAll("[#?].*", ""), StandardCharsets.UTF_8);
    Path folder = Path.of(page).getParent();
    return (folder == null ? Path.of(file) : folder.resolve(file))
        .normalize()
        .toString()
        .replace('\\', '/');
  }

  private static String withoutCode(String text) {
    var prose = new StringBuilder(text);
    FENCED
        .matcher(text)
        .results()
        .forEach(
            code -> {
              for (int i = code.start(); i < code.end(); i++) {
                if (prose.charAt(i) != '\n') {
                  prose.setCharAt(i, ' ');
                }
              }
            });
    return prose.toString();
  }
}
