package qilian.risk.signal;

import java.util.Optional;
import java.util.Set;
import qilian.contract.Coordinates;

/**
 * What is counted together: one kind of fact, of one type, seen by the same eyes.
 *
 * @param counted the fact, such as {@code incident.alarm-received}
 * @param type code of the type, such as {@code TELECOM_FRAUD}
 */
public record Cell(String counted, String type, Stratum stratum) {

  private static final Set<String> COUNTED =
      Set.of(
          "incident.alarm-received",
          "incident.admin-accepted",
          "incident.criminal-accepted",
          "report.dispute-reported",
          "report.hazard-reported",
          "report.signal-reported",
          "report.complaint-received");

  /** Calls that tell of no event, and what nobody could classify: no signal is built on either. */
  private static final Set<String> NO_TYPES = Set.of("OTHER", "CONSULTATION", "HARASSMENT_CALL");

  private static final Set<String> EFFECTIVE = Set.of("", "EFFECTIVE");

  /**
   * Whether a fact tells of an event of its own: no consultation, no harassing call, none that
   * turned out to be no alarm, and none that belongs to another matter.
   */
  public static boolean tellsOfAnEvent(Coordinates at) {
    String category = at.category();
    String validity = at.validity();
    return !(category != null && !category.equals("OTHER") && NO_TYPES.contains(category))
        && EFFECTIVE.contains(validity == null ? "" : validity)
        && !"LINKED".equals(at.linkage());
  }

  /** The cell that a fact counts in; empty where risk does not count it. */
  static Optional<Cell> of(Coordinates at) {
    String category = at.category();
    String subtype = at.fact().startsWith("incident.") ? at.subtype() : null;
    String type = subtype == null || subtype.isEmpty() ? category : subtype;
    boolean counts =
        COUNTED.contains(at.fact())
            && type != null
            && !NO_TYPES.contains(type)
            && tellsOfAnEvent(at);
    return counts ? Optional.of(new Cell(at.fact(), type, Stratum.of(at))) : Optional.empty();
  }
}
