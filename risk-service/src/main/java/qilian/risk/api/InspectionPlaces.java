package qilian.risk.api;

import org.jspecify.annotations.Nullable;
import qilian.guard.PlacePaths;
import qilian.guard.problem.Refused;

/** A place that a question names. */
final class InspectionPlaces {

  private InspectionPlaces() {}

  /** Its path; null where the question names none. */
  static @Nullable String path(PlacePaths places, @Nullable String code) {
    return code == null
        ? null
        : places
            .pathOf(code)
            .orElseThrow(() -> Refused.of("UNKNOWN_PLACE", 404).with("place", code));
  }
}
