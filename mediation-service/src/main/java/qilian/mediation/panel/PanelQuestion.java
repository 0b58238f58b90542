package qilian.mediation.panel;

import java.util.Set;
import qilian.contract.PlaceKind;

/**
 * A dispute, as far as it decides who must sit.
 *
 * @param placePath codes from the root to the finest place, joined by {@code >}
 * @param placeKinds kinds of that place and of those above it
 */
public record PanelQuestion(
    String category, String scale, String placePath, Set<PlaceKind> placeKinds) {

  public PanelQuestion {
    placeKinds = Set.copyOf(placeKinds);
  }
}
