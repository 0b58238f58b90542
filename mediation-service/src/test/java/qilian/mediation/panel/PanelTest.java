package qilian.mediation.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import qilian.contract.AgencyKind;
import qilian.contract.PlaceKind;

class PanelTest {

  private static final String STREET = "yuetang>baota";
  private static final String JIANXIN = STREET + ">baota-jianxin";
  private static final PanelPolicy POLICY = FoundingPolicy.version1();
  private static final List<Member> MEMBERS =
      List.of(
          member("baota-street-office", AgencyKind.STREET_OFFICE, STREET),
          member("baota-judicial", AgencyKind.JUDICIAL_OFFICE, STREET),
          member("baota-police", AgencyKind.POLICE_STATION, STREET),
          member("baota-mediation", AgencyKind.MEDIATION_COMMITTEE, STREET),
          member("jianxin-mediation", AgencyKind.MEDIATION_COMMITTEE, JIANXIN),
          member("jianxin-residents", AgencyKind.RESIDENTS_COMMITTEE, JIANXIN),
          member("fuxing-residents", AgencyKind.RESIDENTS_COMMITTEE, STREET + ">baota-fuxing"),
          member("yuetang-housing", AgencyKind.HOUSING_CONSTRUCTION, "yuetang"));

  @Test
  void an_ownership_dispute_is_led_by_the_judicial_office_with_the_housing_authority() {
    Panel panel = propose("OWNERSHIP", "INDIVIDUAL", JIANXIN + ">jianxin-2");

    assertEquals("baota-judicial", lead(panel).agency());
    assertEquals(
        List.of("yuetang-housing", "jianxin-residents"),
        panel.assists().stream().map(Panel.Seat::agency).toList());
    assertEquals(
        List.of(AgencyKind.LAW_FIRM), panel.empty().stream().map(Panel.Vacancy::kind).toList());
    assertTrue(lead(panel).reasonZh().contains("司法所主办"));
  }

  @Test
  void the_committee_nearest_to_the_place_leads() {
    assertEquals("jianxin-mediation", lead(propose("NEIGHBOUR", "INDIVIDUAL", JIANXIN)).agency());
    assertEquals(
        "baota-mediation",
        lead(propose("NEIGHBOUR", "INDIVIDUAL", STREET + ">baota-fuxing")).agency());
  }

  @Test
  void a_large_group_is_led_by_the_street_office_whatever_it_is_about() {
    Panel panel = propose("CONSUMER", "MAJOR_GROUP", JIANXIN);

    assertEquals("baota-street-office", lead(panel).agency());
    assertEquals(
        List.of("baota-judicial", "baota-police"),
        panel.assists().stream().map(Panel.Seat::agency).toList());
  }

  @Test
  void where_the_first_kind_is_no_member_the_next_leads_and_the_empty_seat_is_told() {
    Panel panel = propose("LABOUR", "INDIVIDUAL", JIANXIN);

    assertEquals("jianxin-mediation", lead(panel).agency());
    assertNull(
        Panel.propose(POLICY, question("LABOUR", "INDIVIDUAL", "elsewhere"), MEMBERS).lead());
  }

  @Test
  void a_place_adds_who_must_be_there() {
    PanelQuestion atSchool =
        new PanelQuestion("NEIGHBOUR", "INDIVIDUAL", JIANXIN, Set.of(PlaceKind.SCHOOL));

    Panel panel = Panel.propose(POLICY, atSchool, MEMBERS);

    assertTrue(panel.empty().stream().anyMatch(seat -> seat.kind() == AgencyKind.SCHOOL));
  }

  @Test
  void every_category_at_every_scale_has_exactly_one_lead() {
    for (String category : CATEGORIES) {
      for (String scale : List.of("INDIVIDUAL", "GROUP", "MAJOR_GROUP")) {
        Panel panel = propose(category, scale, JIANXIN);
        Panel.Seat lead = lead(panel);
        assertTrue(
            panel.assists().stream().noneMatch(seat -> seat.agency().equals(lead.agency())),
            category);
      }
    }
  }

  @Test
  void neither_a_partner_nor_the_governance_centre_ever_leads() {
    for (AgencyKind kind : List.of(AgencyKind.BANK, AgencyKind.GOVERNANCE_CENTRE)) {
      assertThrows(
          IllegalArgumentException.class,
          () ->
              new PanelRule(
                  "x", Set.of(), Set.of(), Set.of(), List.of(kind), List.of(), "因", "why"));
    }
  }

  @Test
  void a_later_version_seats_from_its_day_on() {
    PanelPolicy next = new PanelPolicy(2, LocalDate.of(2026, 7, 1), "coordinator", POLICY.rules());
    List<PanelPolicy> versions = List.of(next, POLICY);

    assertEquals(Optional.of(POLICY), PanelPolicy.inForce(versions, LocalDate.of(2026, 6, 30)));
    assertEquals(Optional.of(next), PanelPolicy.inForce(versions, LocalDate.of(2026, 7, 1)));
    assertEquals(Optional.empty(), PanelPolicy.inForce(versions, LocalDate.of(2015, 7, 1)));
  }

  private static final List<String> CATEGORIES =
      List.of(
          "MARRIAGE_FAMILY",
          "NEIGHBOUR",
          "HOUSING_HOMESTEAD",
          "CONTRACT",
          "PRODUCTION_OPERATION",
          "DAMAGE_COMPENSATION",
          "FOREST_LAND",
          "LAND_ACQUISITION",
          "ENVIRONMENT",
          "LABOUR",
          "CONSUMER",
          "MEDICAL",
          "TRAFFIC_ACCIDENT",
          "PROPERTY_MANAGEMENT",
          "OTHER",
          "OWNERSHIP",
          "PRIVATE_LOAN",
          "LEASE",
          "NOISE",
          "PARKING");

  private static Panel propose(String category, String scale, String place) {
    return Panel.propose(POLICY, question(category, scale, place), MEMBERS);
  }

  private static Panel.Seat lead(Panel panel) {
    Panel.Seat lead = panel.lead();
    assertNotNull(lead);
    return lead;
  }

  private static PanelQuestion question(String category, String scale, String place) {
    return new PanelQuestion(category, scale, place, Set.of(PlaceKind.COMPLEX));
  }

  private static Member member(String code, AgencyKind kind, String place) {
    return new Member(code, kind, place, Set.of());
  }
}
