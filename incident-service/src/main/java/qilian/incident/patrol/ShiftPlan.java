package qilian.incident.patrol;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a shift was planned to be; it does not change afterwards.
 *
 * @param place where it counts
 * @param placePath codes from the root, joined by {@code >}
 * @param strength fewest members
 * @param route codes of the points to pass, in their order
 * @param why the incidents and hazards that it covers, as counted when it was planned
 */
public record ShiftPlan(
    UUID id,
    String agency,
    Force force,
    String beat,
    String place,
    String placePath,
    String zone,
    ShiftKind kind,
    Instant begins,
    Instant ends,
    int strength,
    List<String> route,
    String why) {

  /** Whether it touches the night. */
  public boolean isAtNight() {
    return Night.touches(begins, ends, ZoneId.of(zone));
  }

  /** The rules of the roster that so many walking it break. */
  public List<RosterRule> brokenBy(int many) {
    List<RosterRule> broken = new ArrayList<>();
    if (many == 1 && isAtNight()) {
      broken.add(RosterRule.ALONE_AT_NIGHT);
    }
    if (many < strength) {
      broken.add(RosterRule.BELOW_STRENGTH);
    }
    return broken;
  }

  /** The roster's view of it. */
  public Roster.Slot slot() {
    return new Roster.Slot(id, force, begins, ends, ZoneId.of(zone), strength);
  }
}
