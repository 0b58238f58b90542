package qilian.transport.codec;

import java.util.Map;

/** An event that cannot be read: which fault, where (a JSON pointer) and the values to name it. */
public final class Unreadable extends Exception {

  private final Fault fault;
  private final String pointer;
  private final transient Map<String, String> details;

  /** A fault at a place, with the values that its sentence needs. */
  public Unreadable(Fault fault, String pointer, Map<String, String> details) {
    super(fault + " at " + pointer, null, false, false);
    this.fault = fault;
    this.pointer = pointer;
    this.details = Map.copyOf(details);
  }

  /** A fault at a place that needs no further values. */
  public Unreadable(Fault fault, String pointer) {
    this(fault, pointer, Map.of());
  }

  /** What is wrong. */
  public Fault fault() {
    return fault;
  }

  /** Where it is wrong, as a JSON pointer into the event; empty for the whole event. */
  public String pointer() {
    return pointer;
  }

  /** Values that the sentence about the fault names, such as the greatest length allowed. */
  public Map<String, String> details() {
    return details;
  }
}
