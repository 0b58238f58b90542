package qilian.campaign.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tidy itself, tried on untidy snippets. Forbidden words are put together from two halves. */
class TidyRulesTest {

  @Test
  void a_long_line_is_found_where_it_stands() {
    assertEquals(List.of("A.java:2"), text("A.java", "x\n" + "y".repeat(101)));
    assertEquals(List.of(), text("A.java", "x\n" + "y".repeat(100)));
    assertEquals(List.of(), text("A.java", "import " + "y".repeat(101)));
    assertEquals(List.of("a.sql:1"), text("a.sql", "y".repeat(121)));
    assertEquals(List.of(), text("pom.xml", "y".repeat(120)));
    assertEquals(List.of(), text("README.md", "y".repeat(500)));
  }

  @Test
  void columns_are_characters_and_not_the_units_that_hold_them() {
    assertEquals(List.of(), text("A.java", "𠮷".repeat(100)));
  }

  @Test
  void a_long_file_is_found_at_its_first_line_too_many() {
    assertEquals(List.of("A.java:401"), text("A.java", "x\n".repeat(401)));
    assertEquals(List.of(), text("A.java", "x\n".repeat(400)));
    assertEquals(List.of(), text("a.json", "x\n".repeat(4000)));
  }

  @Test
  void leftover_marks_are_found() {
    assertEquals(List.of("a.md:2"), text("a.md", "\nTO" + "DO: later"));
    assertEquals(List.of("A.java:1"), text("A.java", "// FIX" + "ME"));
    assertEquals(List.of(), text("a.md", "a TO" + "DOS prompt, mastodon, XXX of an offset"));
  }

  @Test
  void registry_hosts_are_found_and_the_names_of_schemas_are_not() {
    assertEquals(List.of("a.xml:1"), text("a.xml", "https://repo.mav" + "en.apache.org/x"));
    assertEquals(List.of("a.json:1"), text("a.json", "https://registry.npm" + "js.org/x"));
    assertEquals(List.of("a.yaml:1"), text("a.yaml", "image: quay.i" + "o/keycloak/keycloak"));
    assertEquals(List.of(), text("pom.xml", "http://maven.apache.org/POM/4.0.0"));
  }

  @Test
  void paths_of_one_machine_are_found_and_addresses_are_not() {
    assertEquals(List.of("a.sh:1"), text("a.sh", "cd /ro" + "ot/project"));
    assertEquals(List.of("a.md:1"), text("a.md", "in `/ho" + "me/li/qilian`"));
    assertEquals(List.of(), text("a.md", "GET http://localhost:8080/ho" + "me/page"));
    assertEquals(List.of(), text("a.sh", "$QILIAN_HOME/wo" + "rk/x"));
  }

  @Test
  void banned_words_are_found_in_the_names_of_types_only() {
    assertEquals(List.of("A.java:1"), code("A.java", "class Case" + "Manager {}"));
    assertEquals(List.of("A.java:1"), code("A.java", "interface Abstract" + "Case {}"));
    assertEquals(List.of("a.ts:1"), code("a.ts", "export class String" + "Utils {}"));
    assertEquals(List.of(), code("A.java", "class Database { Entity" + "Manager m; }"));
    assertEquals(List.of(), code("A.java", "// class Case" + "Manager\nrecord Information() {}"));
  }

  @Test
  void a_colon_switch_is_found_and_an_arrow_switch_is_not() {
    String colon = "switch (x) {\n  case 1: f(); break;\n  default: g();\n}";
    String arrow =
        "switch (x) { case A a when a.n() > 0 -> f(a::b); case B b -> \"case 1:\"; }"
            + " boolean y = z ? p : q; for (var each : all) {}";

    assertEquals(List.of("A.java:2", "A.java:3"), code("A.java", colon));
    assertEquals(List.of(), code("A.java", arrow));
    assertEquals(List.of(), code("A.java", "/* case 1: */ default -> x;"));
  }

  @Test
  void rooms_named_for_nothing_are_found() {
    assertEquals(List.of("A.java:1"), code("A.java", "package qilian.incident.util;"));
    assertEquals(List.of(), code("A.java", "package qilian.incident.desk; import java.util.List;"));
  }

  @Test
  void tests_that_sleep_or_do_not_run_are_found_in_tests_only() {
    String sleeps = "class A { void a() { Thread.sl" + "eep(10); } }";
    String skipped = "class A { @Dis" + "abled void a() {} }";

    assertEquals(List.of("a/src/test/A.java:1"), code("a/src/test/A.java", sleeps));
    assertEquals(List.of("a/src/test/A.java:1"), code("a/src/test/A.java", skipped));
    assertEquals(List.of(), code("a/src/main/A.java", sleeps));
  }

  @Test
  void a_room_without_its_sentences_is_found() {
    String folder = "m/src/main/java/qilian/m/";
    var type = new Page(folder + "A.java", "class A {}");
    String marked = " @org.jspecify.annotations.NullMarked package qilian.m;";

    assertEquals(1, CodeRules.rooms(List.of(type)).size());
    assertEquals(0, roomsOf(type, "/** What happens here. What does not. */" + marked));
    assertEquals(1, roomsOf(type, "/** What happens here. */ package qilian.m;"));
    assertEquals(1, roomsOf(type, "/** Place" + "holder. */" + marked));
    assertEquals(1, roomsOf(type, "/** One. Two. Three. Four. */" + marked));
    assertEquals(1, roomsOf(type, marked));
    var contract = new Page("event-contract/src/main/java/q/A.java", "class A {}");
    assertEquals(0, roomsOf(contract, "/** What travels. */ package q;"));
  }

  @Test
  void dead_links_are_found_and_code_is_no_link() {
    String text = "[a](b.md) [c](../x/d.md#e)\n![p](gone.png) [w](https://example.org) [h](#here)";
    var findings =
        DocumentRules.findings(
            new Page("docs/a.md", text), path -> List.of("docs/b.md", "x/d.md").contains(path));

    assertEquals(List.of("docs/a.md:2"), where(findings));
    assertEquals(
        List.of(),
        DocumentRules.findings(new Page("a.md", "```\n[a](b)\n```\n`[c](d)`"), path -> false));
  }

  @Test
  void decision_records_with_a_gap_a_double_or_a_missing_part_are_found() {
    String whole = "# 1\n## Context\n## Decision\n## Consequences\n";
    var first = new Page("docs/decisions/0001-a.md", whole);
    var third = new Page("docs/decisions/0003-c.md", whole);
    var half = new Page("docs/decisions/0002-b.md", "# 2\n## Context\n## Decision\n");

    assertEquals(List.of(), DocumentRules.decisions(List.of(first)));
    assertEquals(1, DocumentRules.decisions(List.of(first, third)).size());
    assertEquals(1, DocumentRules.decisions(List.of(first, first)).size());
    assertEquals(1, DocumentRules.decisions(List.of(first, half)).size());
  }

  @Test
  void the_walk_leaves_out_what_is_built_and_what_is_no_text(@TempDir Path root)
      throws IOException {
    Files.writeString(root.resolve("a.md"), "text");
    Files.write(root.resolve("a.bin"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    Files.writeString(Files.createDirectories(root.resolve("m/target")).resolve("b.md"), "built");
    Files.writeString(Files.createDirectories(root.resolve("m/src")).resolve("c.md"), "text");

    var paths = new Tree(root).pages().stream().map(Page::path).toList();

    assertEquals(List.of("a.md", "m/src/c.md"), paths);
  }

  @Test
  void a_finding_says_what_to_do() {
    var findings = TextRules.findings(new Page("A.java", "y".repeat(101)));

    assertTrue(findings.get(0).toString().startsWith("A.java:1 101 columns: break it"));
  }

  private static int roomsOf(Page type, String packageInfo) {
    String folder = type.path().substring(0, type.path().lastIndexOf('/') + 1);
    var page = new Page(folder + "package-info.java", packageInfo);
    return CodeRules.rooms(List.of(type, page)).size();
  }

  private static List<String> text(String path, String text) {
    return where(TextRules.findings(new Page(path, text)));
  }

  private static List<String> code(String path, String text) {
    return where(CodeRules.findings(new Page(path, text)));
  }

  private static List<String> where(List<Finding> findings) {
    return findings.stream().map(each -> each.file() + ":" + each.line()).toList();
  }
}
