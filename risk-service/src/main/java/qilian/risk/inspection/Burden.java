package qilian.risk.inspection;

import java.util.List;
import java.util.Set;

/**
 * What premises carry already, as it is on record when a plan is approved.
 *
 * @param visits capped visits to the premises this year, the plan itself left out
 * @param premisesCap visits that premises carry at most in a year
 * @param ofItem those of them under the plan's own item
 * @param itemCap what the published item allows
 * @param mergeable codes of other agencies' plans for the same premises within the days set
 * @param coRegulators the agencies behind them
 */
public record Burden(
    int visits,
    int premisesCap,
    int ofItem,
    int itemCap,
    List<String> mergeable,
    Set<String> coRegulators) {

  /** Nothing yet, and room for more. */
  public static final Burden NONE = new Burden(0, 1, 0, 1, List.of(), Set.of());

  public Burden {
    mergeable = List.copyOf(mergeable);
    coRegulators = Set.copyOf(coRegulators);
  }

  /** Whether one more would be too many. */
  public boolean full() {
    return visits >= premisesCap || ofItem >= itemCap;
  }
}
