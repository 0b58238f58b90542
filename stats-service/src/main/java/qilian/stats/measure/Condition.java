package qilian.stats.measure;

import java.util.Set;

/**
 * Which values of one coordinate count. The empty text is the value "absent".
 *
 * @param include the values wanted; empty wants all
 * @param exclude the values left out
 */
public record Condition(Set<String> include, Set<String> exclude) {
  public Condition {
    include = Set.copyOf(include);
    exclude = Set.copyOf(exclude);
  }

  /** Exactly this value. */
  public static Condition only(String value) {
    return new Condition(Set.of(value), Set.of());
  }

  boolean allows(String value) {
    return (include.isEmpty() || include.contains(value)) && !exclude.contains(value);
  }
}
