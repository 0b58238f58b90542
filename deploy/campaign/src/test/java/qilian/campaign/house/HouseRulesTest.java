package qilian.campaign.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The house rules, held against what the reactor has just compiled. Each failure says what to do
 * instead; that each rule can fail is proved in {@link ArchTestsArchTest}.
 */
class HouseRulesTest {

  @Test
  void pure_rooms_are_plain_java() {
    check(RoomRules.PURE_ROOMS_ARE_PLAIN_JAVA);
  }

  @Test
  void edges_do_not_know_each_other() {
    check(RoomRules.EDGES_DO_NOT_KNOW_EACH_OTHER);
  }

  @Test
  void middle_rooms_do_not_look_out() {
    check(RoomRules.MIDDLE_ROOMS_DO_NOT_LOOK_OUT);
  }

  @Test
  void rooms_have_no_cycles() {
    check(RoomRules.ROOMS_HAVE_NO_CYCLES);
  }

  @Test
  void the_clock_and_the_dice_stay_at_the_edge() {
    check(RoomRules.CLOCK_AND_DICE_STAY_AT_THE_EDGE);
  }

  @Test
  void no_service_depends_on_another() {
    check(RoomRules.MODULES_USE_WHAT_STANDS_BELOW);
  }

  @Test
  void aggregates_are_made_on_their_lifecycle_page_or_in_the_store() {
    check(LifecycleRules.AGGREGATES_ARE_MADE_ON_THEIR_PAGE);
  }

  @Test
  void sql_lives_in_store() {
    check(TechnologyRules.SQL_LIVES_IN_STORE);
  }

  @Test
  void panache_lives_in_store() {
    check(TechnologyRules.PANACHE_LIVES_IN_STORE);
  }

  @Test
  void kafka_lives_in_inbound() {
    check(TechnologyRules.KAFKA_LIVES_IN_INBOUND);
  }

  @Test
  void rest_lives_in_api() {
    check(TechnologyRules.REST_LIVES_IN_API);
  }

  @Test
  void order_is_not_lost_on_virtual_threads() {
    check(TechnologyRules.ORDER_IS_NOT_LOST_ON_VIRTUAL_THREADS);
  }

  @Test
  void callers_never_use_the_machines_eyes() {
    check(TechnologyRules.CALLERS_NEVER_USE_THE_MACHINES_EYES);
  }

  @Test
  void the_contract_is_data() {
    check(ContractRules.CONTRACT_IS_DATA);
  }

  @Test
  void the_contract_needs_nothing() {
    check(ContractRules.CONTRACT_NEEDS_NOTHING);
  }

  @Test
  void components_are_from_the_closed_list() {
    check(ContractRules.COMPONENTS_ARE_FROM_THE_CLOSED_LIST);
  }

  @Test
  void no_person_is_a_subject_of_risk() {
    check(RiskRules.NO_PERSON_IS_A_SUBJECT_OF_RISK);
  }

  @Test
  void no_table_of_risk_names_a_person() throws IOException {
    var found = new ArrayList<String>();
    Path migrations = Built.root().resolve("risk-service/src/main/resources/db");
    if (Files.isDirectory(migrations)) {
      try (Stream<Path> files = Files.walk(migrations)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
          RiskRules.personsIn(Files.readString(file)).forEach(at -> found.add(file + ":" + at));
        }
      }
    }
    assertEquals(List.of(), found, RiskRules.BECAUSE);
  }

  private static void check(ArchRule rule) {
    rule.check(Built.classes());
  }
}
