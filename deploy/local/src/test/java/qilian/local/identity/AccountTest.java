package qilian.local.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountTest {
  @Test
  void every_role_has_one_demo_account() {
    for (Account account : Account.DEMO) {
      assertEquals(Optional.of(account), Account.of(account.role()));
      assertEquals(List.of(account.role()), account.claims().get("groups"));
    }
    assertEquals(10, Account.DEMO.size());
  }

  @Test
  void an_agency_code_is_that_agencys_own_system() {
    Account police = Account.of("baota-police").orElseThrow();

    assertEquals(new Account("agency-system", "baota-police", null), police);
    assertEquals(Optional.of(police), Account.of("agency-system@baota-police"));
  }

  @Test
  void only_demo_accounts_are_confined_to_a_place() {
    assertEquals("baota", Account.of("coordinator").orElseThrow().place());
    assertTrue(Account.of("analyst@tw-police").orElseThrow().place() == null);
    assertEquals("tw", Account.of("analyst").orElseThrow().within("tw").place());
  }

  @Test
  void what_is_no_role_and_no_agency_is_nobody() {
    for (String name :
        List.of(
            "",
            "@",
            "root",
            "coordinater",
            "king@baota-police",
            "analyst@",
            "a b-c",
            "analyst@Baota",
            "analyst@a@b",
            "-",
            "baota-police;",
            "../x-y")) {
      assertEquals(Optional.empty(), Account.of(name), name);
    }
  }
}
