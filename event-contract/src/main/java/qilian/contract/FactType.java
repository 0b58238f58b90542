package qilian.contract;

import java.util.Set;

/**
 * One line of the catalogue.
 *
 * @param family the family, such as {@code incident}
 * @param name the fact, such as {@code alarm-received}
 * @param record the record that holds its data
 * @param topic the canonical topic it is published on
 * @param senders the kinds of agencies that may send it; empty where only a service may
 */
public record FactType(
    String family,
    String name,
    Class<? extends Fact> record,
    Topic topic,
    Set<AgencyKind> senders) {

  /** The CloudEvents type, such as {@code qilian.incident.alarm-received.v1}. */
  public String wireType() {
    return "qilian." + family + "." + name + ".v1";
  }

  /** The name that measures use, such as {@code incident.alarm-received}. */
  public String factName() {
    return family + "." + name;
  }
}
