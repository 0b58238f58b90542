package qilian.transport.figures;

import java.util.Arrays;
import java.util.Optional;

/** A coordinate of a counted fact that a question may ask for, beside its place and its time. */
public enum Coordinate {
  CATEGORY("category"),
  SUBTYPE("subtype"),
  INITIAL_CATEGORY("initialCategory"),
  INITIAL_SUBTYPE("initialSubtype"),
  VALIDITY("validity"),
  DISPOSITION("disposition"),
  LINKAGE("linkage"),
  AGENCY("agency"),
  CHANNEL("channel"),
  TIME_PRECISION("timePrecision");

  private final String wireName;

  Coordinate(String wireName) {
    this.wireName = wireName;
  }

  /** The name in queries. */
  public String wireName() {
    return wireName;
  }

  /** Its component in the coordinates of the contract. */
  public String component() {
    return this == CHANNEL ? "reportChannel" : wireName;
  }

  /** The name of the parameter that leaves values out, such as {@code excludeCategory}. */
  public String excludingName() {
    return "exclude" + Character.toUpperCase(wireName.charAt(0)) + wireName.substring(1);
  }

  /** The coordinate whose parameter bears this name, including or excluding. */
  public static Optional<Coordinate> ofParameter(String name) {
    return Arrays.stream(values())
        .filter(c -> c.wireName.equals(name) || c.excludingName().equals(name))
        .findFirst();
  }
}
