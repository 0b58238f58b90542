package qilian.campaign.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests the tests: every house rule is checked, says what to do instead, and is proved able to fail
 * by a program that breaks it and able to pass by one that nearly does.
 */
class ArchTestsArchTest {

  private static final Map<String, ArchRule> RULES = rules();

  @TempDir Path folder;

  static List<RuleProof> proofs() {
    return Violations.all();
  }

  @ParameterizedTest
  @MethodSource("proofs")
  void every_rule_flags_each_program_that_breaks_it(RuleProof proof) {
    ArchRule rule = RULES.get(proof.rule());
    var unseen = new ArrayList<String>();
    int number = 0;
    for (List<String> program : proof.breaking()) {
      var classes = Fixture.compile(folder.resolve("breaks" + number++), program);
      if (!rule.evaluate(classes).hasViolation()) {
        unseen.add(String.join("\n", program));
      }
    }
    assertEquals(List.of(), unseen);
  }

  @ParameterizedTest
  @MethodSource("proofs")
  void every_rule_lets_pass_what_keeps_it(RuleProof proof) {
    ArchRule rule = RULES.get(proof.rule());
    int number = 0;
    for (List<String> program : proof.keeping()) {
      rule.check(Fixture.compile(folder.resolve("keeps" + number++), program));
    }
  }

  @Test
  void every_rule_has_programs_on_both_sides() {
    var proved = new TreeSet<String>();
    for (RuleProof proof : Violations.all()) {
      assertFalse(proof.breaking().isEmpty(), proof.rule());
      assertFalse(proof.keeping().isEmpty(), proof.rule());
      proved.add(proof.rule());
    }
    assertEquals(RULES.keySet(), proved, "Add the missing rule to Violations.");
  }

  @Test
  void every_rule_says_what_to_do_instead() {
    RULES.forEach(
        (name, rule) ->
            assertTrue(
                rule.getDescription().matches("(?s).*because .*Instead.*"),
                () -> name + " forbids without saying what to do instead"));
  }

  @Test
  void every_rule_is_checked_against_the_house() {
    var checked = new TreeSet<String>();
    new ClassFileImporter()
            .importClasses(HouseRulesTest.class)
            .get(HouseRulesTest.class)
            .getFieldAccessesFromSelf()
            .stream()
            .map(JavaFieldAccess::getTarget)
            .filter(target -> target.getRawType().isEquivalentTo(ArchRule.class))
            .forEach(target -> checked.add(target.getName()));
    assertEquals(RULES.keySet(), checked, "Add a method to HouseRulesTest.");
  }

  @Test
  void rules_look_at_every_service() {
    var seen = new TreeSet<String>();
    Built.classes().forEach(type -> seen.add(Rooms.moduleOf(type)));
    assertTrue(
        seen.containsAll(List.of("contract", "transport", "guard", "incident")), () -> "" + seen);
  }

  @Test
  void a_module_that_is_not_built_is_an_error_and_not_a_pass() throws IOException {
    Files.writeString(folder.resolve("pom.xml"), "<modules><module>a</module></modules>");
    Path source = Files.createDirectories(folder.resolve("a/src/main/java"));
    Files.writeString(source.resolve("A.java"), "class A {}");

    var error = assertThrows(IllegalStateException.class, () -> Built.read(folder));

    assertTrue(error.getMessage().contains("mvn verify"));
  }

  @Test
  void a_column_that_names_a_person_is_found_in_sql() {
    String sql =
        """
        create table signal (
          id uuid primary key,
          place text not null, -- never a person
          id_card text,
          place_name text
        );
        alter table signal add column suspect_phone text;
        """;

    assertEquals(List.of("4: id_card", "7: suspect_phone"), RiskRules.personsIn(sql));
  }

  private static Map<String, ArchRule> rules() {
    var rules = new TreeMap<String, ArchRule>();
    for (Class<?> page :
        List.of(
            RoomRules.class,
            TechnologyRules.class,
            LifecycleRules.class,
            ContractRules.class,
            RiskRules.class)) {
      for (var field : page.getDeclaredFields()) {
        if (field.getType() == ArchRule.class) {
          try {
            rules.put(field.getName(), (ArchRule) field.get(null));
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        }
      }
    }
    return rules;
  }
}
