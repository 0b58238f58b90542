package qilian.campaign.tidy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Java (and the names of TypeScript) keep to. */
final class CodeRules {

  private static final Set<String> BANNED =
      Set.of(
          "Manager",
          "Helper",
          "Helpers",
          "Util",
          "Utils",
          "Impl",
          "Base",
          "Abstract",
          "Common",
          "Info",
          "Handler",
          "Processor");
  private static final Set<String> NO_ROOMS =
      Set.of("common", "core", "util", "utils", "helper", "helpers", "impl", "shared", "misc");

  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|interface|record|enum|@interface)\\s+([A-Z]\\w*)");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+);");
  private static final Pattern COLON_CASE =
      Pattern.compile("\\bcase\\b(?:(?!->|[:;{}]).|::)*+:(?!:)|\\bdefault\\s*:", Pattern.DOTALL);
  private static final Pattern SKIPPED = Pattern.compile("@(?:Dis" + "abled|Ig" + "nore)\\b");
  private static final Pattern SLEEP =
      Pattern.compile("\\bThread\\s*[.]\\s*sl" + "eep\\b|\\bTimeUnit[.]\\w+[.]sl" + "eep\\b");
  private static final Pattern MARKED = Pattern.compile("@(?:[\\w.]+[.])?NullMarked\\b");
  private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(?s:(.*?))\\*/");

  private CodeRules() {}

  static List<Finding> findings(Page page) {
    var findings = new ArrayList<Finding>();
    if (!page.endsWith(".java", ".ts", ".tsx")) {
      return findings;
    }
    String code = page.code();
    TYPE.matcher(code)
        .results()
        .filter(type -> words(type.group(1)).anyMatch(BANNED::contains))
        .map(type -> page.at(type.start(1), type.group(1) + ": say what it does in the domain"))
        .forEach(findings::add);
    if (page.endsWith(".java")) {
      java(page, code, findings);
    }
    return findings;
  }

  private static void java(Page page, String code, List<Finding> findings) {
    page.findings(
            COLON_CASE, code, "a colon-form switch falls through: use the arrow form, no default")
        .forEach(findings::add);
    PACKAGE
        .matcher(code)
        .results()
        .filter(each -> Arrays.stream(each.group(1).split("[.]")).anyMatch(NO_ROOMS::contains))
        .map(
            each -> page.at(each.start(), each.group(1) + ": name the room for what happens there"))
        .forEach(findings::add);
    if (page.isTest()) {
      page.findings(SKIPPED, code, "a test that does not run: repair it or remove it")
          .forEach(findings::add);
      page.findings(SLEEP, code, "waits blindly: wait through one bounded `eventually`")
          .forEach(findings::add);
    }
  }

  /** What is missing or wrong in the package-infos of all rooms under src/main. */
  static List<Finding> rooms(List<Page> pages) {
    var findings = new ArrayList<Finding>();
    List<String> folders =
        pages.stream()
            .filter(page -> page.path().contains("src/main/java/") && page.endsWith(".java"))
            .map(page -> page.path().substring(0, page.path().lastIndexOf('/') + 1))
            .distinct()
            .toList();
    for (String folder : folders) {
      String path = folder + "package-info.java";
      pages.stream()
          .filter(page -> page.path().equals(path))
          .findFirst()
          .ifPresentOrElse(
              page -> room(page, findings),
              () ->
                  findings.add(
                      new Finding(path, 1, "missing: say in 1-3 sentences what happens here")));
    }
    return findings;
  }

  private static void room(Page page, List<Finding> findings) {
    MatchResult javadoc = JAVADOC.matcher(page.text()).results().findFirst().orElse(null);
    String prose =
        javadoc == null ? "" : javadoc.group(1).replaceAll("(?m)^\\s*\\* ?", " ").strip();
    long sentences = Pattern.compile("[.!?](?=\\s|$)").matcher(prose).results().count();
    if (prose.toLowerCase(Locale.ROOT).contains("place" + "holder")) {
      findings.add(new Finding(page.path(), 1, "says nothing yet: say what happens here"));
    } else if (sentences < 1 || sentences > 3) {
      findings.add(
          new Finding(page.path(), 1, sentences + " sentences: say it in 1-3, and what does not"));
    }
    boolean contract = page.path().startsWith("event-contract/");
    if (!contract && !MARKED.matcher(page.code()).find()) {
      findings.add(new Finding(page.path(), 1, "not @NullMarked: add it, from org.jspecify"));
    }
  }

  private static Stream<String> words(String type) {
    return Arrays.stream(type.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_"));
  }
}
