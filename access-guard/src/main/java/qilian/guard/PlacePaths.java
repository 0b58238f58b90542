package qilian.guard;

import java.util.Optional;

/** Where a place stands; each service answers from the places it holds. */
@FunctionalInterface
public interface PlacePaths {

  /** The codes from the root down to this place, joined by {@code >}; empty if it is unknown. */
  Optional<String> pathOf(String placeCode);
}
