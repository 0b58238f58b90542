package qilian.risk.inspection;

import java.util.Map;
import java.util.Set;

/** What the codes of findings mean here: which are fire, and what incidents they invite. */
public final class FindingTypes {

  /** The exit through which people would flee: checked within a day. */
  public static final String BLOCKED_EXIT = "FIRE_EXIT_BLOCKED";

  private static final Set<String> FIRE =
      Set.of(
          BLOCKED_EXIT,
          "FIRE_EQUIPMENT",
          "FIRE_LANE",
          "ELECTRIC_WIRING",
          "EBIKE_CHARGING",
          "RESIDENTIAL_STORAGE");

  private static final Set<String> THEFTS =
      Set.of(
          "BURGLARY",
          "PICKPOCKET",
          "THEFT_EBIKE",
          "THEFT_FROM_VEHICLE",
          "THEFT_OTHER",
          "THEFT_VEHICLE");

  private static final Map<String, Set<String>> INVITES =
      Map.of("LIGHTING", THEFTS, "ACCESS_CONTROL", THEFTS, "NO_SURVEILLANCE", THEFTS);

  private FindingTypes() {}

  /** Whether the rules for fire hold. */
  public static boolean isFire(String type) {
    return FIRE.contains(type);
  }

  /** Subtypes of incidents that such a finding invites; empty where every incident is counted. */
  public static Set<String> invited(String type) {
    return INVITES.getOrDefault(type, Set.of());
  }
}
