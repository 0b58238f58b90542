package qilian.mediation.panel;

import java.util.List;
import java.util.Set;
import qilian.contract.AgencyKind;
import qilian.contract.PlaceKind;

/**
 * One line of a policy: for which disputes it speaks, and whom it seats.
 *
 * @param id names it within its policy
 * @param categories categories of disputes; empty for every one
 * @param scales INDIVIDUAL, GROUP or MAJOR_GROUP; empty for every one
 * @param places kinds of place, one of which is the place or above it; empty for everywhere
 * @param lead kinds that may lead, the first that is there does; empty where it only adds
 * @param assist kinds that assist
 */
public record PanelRule(
    String id,
    Set<String> categories,
    Set<String> scales,
    Set<PlaceKind> places,
    List<AgencyKind> lead,
    List<AgencyKind> assist,
    String reasonZh,
    String reasonEn) {

  public PanelRule {
    categories = Set.copyOf(categories);
    scales = Set.copyOf(scales);
    places = Set.copyOf(places);
    lead = List.copyOf(lead);
    assist = List.copyOf(assist);
    for (AgencyKind kind : lead) {
      switch (kind.standing()) {
        case GOV, JUDICIAL, GRASSROOTS -> {}
        case COORDINATION, PARTNER ->
            throw new IllegalArgumentException(kind + " convenes or assists, it never leads");
      }
    }
  }

  boolean speaksFor(PanelQuestion question) {
    return (categories.isEmpty() || categories.contains(question.category()))
        && (scales.isEmpty() || scales.contains(question.scale()))
        && (places.isEmpty() || question.placeKinds().stream().anyMatch(places::contains));
  }
}
