package qilian.simulator.town;

import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.contract.PlaceKind;

/**
 * A node of a place tree.
 *
 * @param parent code of the place above, absent for a root
 * @param plots the ground it covers
 */
public record Place(
    String code,
    @Nullable String parent,
    PlaceKind kind,
    String nameZh,
    String nameEn,
    List<Plot> plots) {

  /** The first of its plots, the one that what lies below it is cut from. */
  public Plot plot() {
    return plots.getFirst();
  }
}
