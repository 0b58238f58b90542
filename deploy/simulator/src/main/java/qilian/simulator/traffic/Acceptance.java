package qilian.simulator.traffic;

/**
 * A case that the police accepted.
 *
 * @param day when it was accepted
 * @param callDay when the call came that it grew from
 */
record Acceptance(boolean criminal, Kind kind, int day, int callDay) {

  String category() {
    return criminal ? "CRIMINAL" : "PUBLIC_ORDER";
  }
}
