package qilian.incident.patrol;

import java.util.List;

/**
 * A beat: the places it covers and the points of its route, in their order.
 *
 * @param code the agency's own
 * @param place where its shifts count
 * @param places codes of the places it covers, each with all that lies below it
 * @param placePaths the same as paths
 * @param neighbours beats that crime could move to
 */
public record Beat(
    String agency,
    String code,
    String nameZh,
    String place,
    String placePath,
    String zone,
    List<String> places,
    List<String> placePaths,
    List<String> neighbours,
    List<PatrolPoint> points) {

  /** Whether what happened at this path happened on the beat. */
  public boolean covers(String path) {
    return placePaths.stream().anyMatch(each -> (path + ">").startsWith(each + ">"));
  }
}
