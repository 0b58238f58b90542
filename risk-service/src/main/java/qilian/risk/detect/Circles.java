package qilian.risk.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Around every site the circles worth a look: each reaches to the next site that had any events.
 * Sites at the same distance enter together.
 */
final class Circles {

  /**
   * The circles around a site.
   *
   * @param centre index of the site
   * @param members indices of the sites with events, nearest first
   * @param distances theirs
   */
  record Nest(int centre, int[] members, double[] distances) {

    /** Whether a circle ends with a member: the next one lies farther. */
    boolean endsWith(int member) {
      return member + 1 == members.length || distances[member + 1] > distances[member];
    }
  }

  private final List<Site> sites;
  private final Metric metric;
  private final List<Nest> nests;

  Circles(List<Site> sites, int[] events, Metric metric, double radius) {
    this.sites = sites;
    this.metric = metric;
    this.nests = new ArrayList<>();
    for (int centre = 0; centre < sites.size(); centre++) {
      Nest nest = nest(centre, events, radius);
      if (nest.members.length > 0) {
        nests.add(nest);
      }
    }
  }

  List<Nest> nests() {
    return nests;
  }

  /** All sites of a circle, by their ids. */
  List<String> within(int centre, double radius) {
    var inside = new ArrayList<String>();
    for (int site = 0; site < sites.size(); site++) {
      if (distance(centre, site) <= radius) {
        inside.add(sites.get(site).id());
      }
    }
    inside.sort(Comparator.naturalOrder());
    return inside;
  }

  private Nest nest(int centre, int[] events, double radius) {
    record Near(int site, double distance) {}
    var near = new ArrayList<Near>();
    for (int site = 0; site < sites.size(); site++) {
      double distance = distance(centre, site);
      if (events[site] > 0 && distance <= radius) {
        near.add(new Near(site, distance));
      }
    }
    near.sort(Comparator.comparingDouble(Near::distance).thenComparingInt(Near::site));
    return new Nest(
        centre,
        near.stream().mapToInt(Near::site).toArray(),
        near.stream().mapToDouble(Near::distance).toArray());
  }

  private double distance(int a, int b) {
    Site from = sites.get(a);
    Site to = sites.get(b);
    return a == b ? 0 : metric.distance(from.x(), from.y(), to.x(), to.y());
  }
}
