package qilian.risk.detect;

/**
 * One thing that had to hold for an alarm. An alarm is raised where all hold, so any one of them
 * that had failed would have kept the method silent.
 *
 * @param quantity what is looked at
 * @param value what it was
 * @param bound what it is held against
 */
public record Condition(String quantity, double value, Relation relation, double bound) {

  /** How a value has to lie to its bound. */
  public enum Relation {
    BELOW,
    ABOVE,
    AT_LEAST
  }

  public boolean holds() {
    return switch (relation) {
      case BELOW -> value < bound;
      case ABOVE -> value > bound;
      case AT_LEAST -> value >= bound;
    };
  }
}
