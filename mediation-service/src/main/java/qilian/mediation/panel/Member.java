package qilian.mediation.panel;

import java.util.Set;
import qilian.contract.AgencyKind;

/**
 * A member of the alliance that may be seated.
 *
 * @param place path of the place it serves, with all below it
 * @param willing the categories it takes; empty for all that its kind takes
 */
public record Member(String code, AgencyKind kind, String place, Set<String> willing) {

  public Member {
    willing = Set.copyOf(willing);
  }

  boolean serves(PanelQuestion question) {
    return (question.placePath() + ">").startsWith(place + ">")
        && (willing.isEmpty() || willing.contains(question.category()));
  }
}
