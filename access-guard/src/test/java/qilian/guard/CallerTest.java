package qilian.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qilian.guard.problem.Refused;

class CallerTest {

  @Test
  void groups_that_are_no_roles_of_ours_are_passed_over() {
    Caller caller = caller(List.of("offline_access", "clerk", "mediator"), "baota-justice");

    assertEquals(Set.of(Role.MEDIATOR, Role.CLERK), caller.roles());
    assertEquals("mediator clerk", caller.roleNames());
    assertEquals("li", caller.name());
  }

  @Test
  void without_a_role_nobody_is_a_caller() {
    assertEquals("ROLE_MISSING", refused(List.of("king"), "baota-police").code());
    assertEquals("ROLE_MISSING", refused(List.of(), "baota-police").code());
  }

  @Test
  void every_role_that_acts_for_an_agency_needs_one() {
    for (Role role : Role.values()) {
      if (role.needsAgency()) {
        assertEquals("AGENCY_MISSING", refused(List.of(role.claim()), " ").code());
      } else {
        assertTrue(caller(List.of(role.claim()), null).is(role));
      }
    }
  }

  @Test
  void an_auditor_cannot_be_asked_for_an_agency() {
    Caller auditor = caller(List.of("auditor"), "");

    Refused refused = assertThrows(Refused.class, auditor::agencyOrRefuse);

    assertNull(auditor.agency());
    assertEquals(403, refused.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Baota", "baota;*", "baota police", "-baota", "宝塔", "baota-police\n"})
  void what_is_no_code_of_an_agency_is_refused(String agency) {
    assertEquals("AGENCY_CODE_MALFORMED", refused(List.of("clerk"), agency).code());
  }

  @Test
  void ten_roles_are_known_by_their_names() {
    assertEquals(10, Role.values().length);
    for (Role role : Role.values()) {
      assertEquals(role, Role.ofClaim(role.claim()).orElseThrow());
      assertEquals(role.name(), role.claim().replace('-', '_').toUpperCase(java.util.Locale.ROOT));
    }
  }

  private static Caller caller(List<String> groups, @Nullable String agency) {
    return Caller.ofClaims("li", null, groups, agency, null);
  }

  private static Refused refused(List<String> groups, @Nullable String agency) {
    return assertThrows(Refused.class, () -> caller(groups, agency));
  }
}
