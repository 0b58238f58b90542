package qilian.campaign.tidy;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The project is tidy: each finding says where, and what to do. */
class TidyTest {

  private static final Tree TREE = new Tree(Path.of(System.getProperty("qilian.root", "../..")));
  private static final List<Page> PAGES = TREE.pages();

  @Test
  void every_text_keeps_its_budget_and_has_no_leftovers() {
    none(TextRules::findings);
  }

  @Test
  void code_uses_the_words_and_the_switch_of_this_house() {
    none(CodeRules::findings);
  }

  @Test
  void every_room_says_what_happens_in_it() {
    none(CodeRules.rooms(PAGES));
  }

  @Test
  void every_relative_link_leads_somewhere() {
    none(page -> DocumentRules.findings(page, TREE::has));
  }

  @Test
  void decision_records_are_numbered_without_gaps() {
    none(DocumentRules.decisions(PAGES));
  }

  @Test
  void the_walk_sees_the_project() {
    assertTrue(PAGES.stream().anyMatch(page -> page.path().equals("pom.xml")));
    assertTrue(PAGES.stream().noneMatch(page -> page.path().contains("/target/")));
  }

  private static void none(Function<Page, List<Finding>> rule) {
    none(PAGES.stream().flatMap(page -> rule.apply(page).stream()).toList());
  }

  private static void none(List<Finding> findings) {
    Stream<String> lines = findings.stream().map(Finding::toString);
    assertTrue(
        findings.isEmpty(), () -> findings.size() + " findings\n" + lines.collect(joining("\n")));
  }
}
