package qilian.risk.signal;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.risk.detect.Method;

/**
 * Which method looks at what. Whatever is left open matches everything.
 *
 * @param counted the fact that is counted
 * @param type code of the type
 * @param place code of a place: it and everything below it
 */
public record Rule(
    String code,
    @Nullable String counted,
    @Nullable String type,
    @Nullable String place,
    Method method,
    Map<String, String> parameters,
    boolean active) {

  public Rule {
    parameters = Map.copyOf(parameters);
  }

  /** The same rule as though it were switched on. */
  public Rule switchedOn() {
    return new Rule(code, counted, type, place, method, parameters, true);
  }

  /** Whether it looks at a cell at a place. */
  public boolean looksAt(Cell cell, String placePath) {
    return active
        && (counted == null || counted.equals(cell.counted()))
        && (type == null || type.equals(cell.type()))
        && (place == null || Arrays.asList(placePath.split(">")).contains(place));
  }

  /**
   * Whether it scans the points below a place for clusters: the rule's own place, or a root where
   * it names none.
   */
  public boolean scans(Cell cell, String placePath) {
    boolean its =
        place == null
            ? placePath.indexOf('>') < 0
            : placePath.substring(placePath.lastIndexOf('>') + 1).equals(place);
    return its && method == Method.SPACE_TIME_PERMUTATION_SCAN && looksAt(cell, placePath);
  }
}
