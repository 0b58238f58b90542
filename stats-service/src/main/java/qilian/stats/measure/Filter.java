package qilian.stats.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Conditions on coordinates, all of which must hold. */
public record Filter(Map<Dimension, Condition> conditions) {
  /** Leaves nothing out. */
  public static final Filter NONE = new Filter(Map.of());

  public Filter {
    EnumMap<Dimension, Condition> sorted = new EnumMap<>(Dimension.class);
    sorted.putAll(conditions);
    conditions = Collections.unmodifiableMap(sorted);
  }

  /** Whether a fact of this kind counts. */
  public boolean allows(Kind kind) {
    for (Map.Entry<Dimension, Condition> condition : conditions.entrySet()) {
      if (!condition.getValue().allows(condition.getKey().of(kind))) {
        return false;
      }
    }
    return true;
  }

  /** The same, and this dimension has this value. */
  public Filter and(Dimension dimension, String value) {
    EnumMap<Dimension, Condition> more = new EnumMap<>(Dimension.class);
    more.putAll(conditions);
    Condition before = more.put(dimension, Condition.only(value));
    if (before != null && !before.allows(value)) {
      more.put(dimension, new Condition(java.util.Set.of(value), java.util.Set.of(value)));
    }
    return new Filter(more);
  }
}
