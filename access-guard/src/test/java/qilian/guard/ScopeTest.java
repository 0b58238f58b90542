package qilian.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {
  private static final PlacePaths PLACES =
      code -> code.equals("baota") ? Optional.of("yuetang>baota") : Optional.empty();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // role, agency, place, records, aggregates, configuration
        "AGENCY_SYSTEM, police, -,       A:police, A:police, A:police",
        "MEDIATOR,      police, baota,   A:police, A:police, A:police",
        "PATROL_LEAD,   police, -,       A:police, A:police, A:police",
        "PATROLLER,     police, -,       A:police, A:police, A:police",
        "INSPECTOR,     police, -,       A:police, A:police, A:police",
        "CLERK,         police, -,       A:police, A:police, A:police",
        "COORDINATOR,   centre, baota,   A:centre;P:yuetang>baota, A:centre;P:yuetang>baota,"
            + " A:centre;P:yuetang>baota",
        "COORDINATOR,   centre, unknown, A:centre, A:centre, A:centre",
        "COORDINATOR,   centre, -,       *, *, *",
        "ANALYST,       centre, baota,   A:centre;P:yuetang>baota, A:centre;P:yuetang>baota,"
            + " A:centre",
        "ANALYST,       centre, -,       *, *, A:centre",
        "ANALYST,       -,      -,       *, *, ''",
        "ANALYST,       -,      unknown, '', '', ''",
        "AUDITOR,       -,      -,       *, *, *",
        "ADMINISTRATOR, -,      -,       '', '', *",
        "ADMINISTRATOR, police, baota,   '', '', *",
      })
  void each_role_sees_what_the_table_says(
      Role role,
      @Nullable String agency,
      @Nullable String place,
      String records,
      String aggregates,
      String configuration) {
    Caller caller = new Caller("li", "Li", Set.of(role), agency, place);

    assertEquals(records, Scope.of(caller, Sight.RECORDS, PLACES).text());
    assertEquals(aggregates, Scope.of(caller, Sight.AGGREGATES, PLACES).text());
    assertEquals(configuration, Scope.of(caller, Sight.CONFIGURATION, PLACES).text());
  }

  @Test
  void two_roles_see_what_either_sees() {
    Caller both =
        new Caller("li", "Li", EnumSet.of(Role.CLERK, Role.COORDINATOR), "police", "baota");

    assertEquals("A:police;P:yuetang>baota", Scope.of(both, Sight.RECORDS, PLACES).text());
  }

  @Test
  void scopes_add_up_in_any_order_to_the_same_text() {
    Scope police = Scope.ofAgency("police");
    Scope street = Scope.ofPlace("yuetang>baota");

    assertEquals(police.or(street), street.or(police));
    assertEquals(police, police.or(police).or(Scope.NONE));
    assertEquals(Scope.ALL, police.or(Scope.ALL));
    assertEquals(Scope.NONE, Scope.NONE.or(Scope.NONE));
  }

  @Test
  void a_code_cannot_bring_another_scope_along() {
    assertThrows(IllegalArgumentException.class, () -> Scope.ofAgency("police;*"));
    assertThrows(IllegalArgumentException.class, () -> Scope.ofPlace("baota;A:tax"));
    assertThrows(IllegalArgumentException.class, () -> Scope.ofPlace(" "));
    assertThrows(IllegalArgumentException.class, () -> Scope.ofPlace("a\u0000"));
  }
}
