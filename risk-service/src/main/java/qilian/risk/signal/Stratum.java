package qilian.risk.signal;

import java.util.Set;
import qilian.contract.Coordinates;

/**
 * Whose eyes saw it. What patrols find follows where patrols go, so their finds are never counted
 * together with what residents report.
 */
public enum Stratum {
  /** Called in, written in, reported at a window. */
  RESIDENTS,
  /** Found by patrols and grids, or looked for because somebody ordered it. */
  PATROLS,
  /** Cases that an agency accepted. */
  CASES,
  /** What members of the alliance reported in their own field. */
  MEMBERS;

  private static final Set<String> SENT_THERE = Set.of("PATROL", "GRID", "LEADER_ASSIGNED");

  static Stratum of(Coordinates at) {
    if (!at.fact().startsWith("incident.")) {
      return MEMBERS;
    }
    if (!at.fact().equals("incident.alarm-received")) {
      return CASES;
    }
    String channel = at.reportChannel();
    return channel != null && SENT_THERE.contains(channel) ? PATROLS : RESIDENTS;
  }
}
