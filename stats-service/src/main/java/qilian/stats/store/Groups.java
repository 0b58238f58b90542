package qilian.stats.store;

import qilian.stats.measure.Kind;
import qilian.stats.series.Grouping;

/** The group that a kind falls into; places are told apart elsewhere. */
final class Groups {
  private Groups() {}

  static String of(Grouping grouping, Kind kind) {
    return switch (grouping) {
      case NONE, PLACE -> "";
      case CATEGORY -> kind.category();
      case SUBTYPE -> kind.subtype();
      case AGENCY -> kind.agency();
      case CHANNEL -> kind.reportChannel();
      case DISPOSITION -> kind.disposition();
    };
  }
}
