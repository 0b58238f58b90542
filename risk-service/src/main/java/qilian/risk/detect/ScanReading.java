package qilian.risk.detect;

import java.util.List;

/**
 * What the scan says of one cluster: sites in a circle that had more than their share of the days
 * up to the last.
 *
 * @param centre site in the middle of the circle
 * @param radius of the circle: the distance of its farthest site that had any
 * @param sites in the circle, sorted, also those without any
 * @param days that the cluster has lasted so far
 * @param likelihoodRatio logarithm of the likelihood ratio
 */
public record ScanReading(
    Evidence evidence,
    String centre,
    double radius,
    List<String> sites,
    int days,
    double likelihoodRatio)
    implements Reading {
  public ScanReading {
    sites = List.copyOf(sites);
  }
}
