package qilian.incident.desk;

/** Tells the relay that there is something to publish. */
@FunctionalInterface
public interface RelayBell {

  /** There is. */
  void ring();
}
