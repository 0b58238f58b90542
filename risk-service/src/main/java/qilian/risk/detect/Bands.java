package qilian.risk.detect;

import java.util.List;

/**
 * How distances, or days, are sorted into bands, with the closure of their edges said aloud: two
 * tools that differ in it disagree on every pair that lies on an edge.
 *
 * @param edges upper edges, rising, above 0
 * @param closure whether an upper edge belongs to the band below it
 * @param cumulative whether every band begins at 0; otherwise where the one before ends
 * @param zeroApart whether 0 (the same place) is a band of its own, before the others
 */
public record Bands(List<Double> edges, Closure closure, boolean cumulative, boolean zeroApart) {

  /** Whether an upper edge belongs to the band below it. */
  public enum Closure {
    /** [a, b): it belongs to the next one. */
    HALF_OPEN,
    /** (a, b]: it does; the first band holds 0 as well. */
    CLOSED
  }

  public Bands {
    edges = List.copyOf(edges);
    Require.that(!edges.isEmpty() && edges.getFirst() > 0, "edges lie above 0");
    for (int i = 1; i < edges.size(); i++) {
      Require.that(edges.get(i - 1) < edges.get(i), "edges rise");
    }
  }

  /** Bands that follow each other, half open. */
  public static Bands halfOpen(boolean zeroApart, Double... edges) {
    return new Bands(List.of(edges), Closure.HALF_OPEN, false, zeroApart);
  }

  public int size() {
    return edges.size() + (zeroApart ? 1 : 0);
  }

  /** Whether a value that is not negative lies in a band; bands are numbered from 0. */
  public boolean holds(int band, double value) {
    if (zeroApart && band == 0) {
      return value == 0;
    }
    if (zeroApart && value == 0) {
      return false;
    }
    int edge = zeroApart ? band - 1 : band;
    return below(edge, value) && (edge == 0 || cumulative || !below(edge - 1, value));
  }

  /** Whether a value lies in none of the bands because it is too large. */
  public boolean beyond(double value) {
    return !below(edges.size() - 1, value);
  }

  /** A band as mathematicians write it, such as {@code [100, 200)}. */
  public String label(int band) {
    if (zeroApart && band == 0) {
      return "[0, 0]";
    }
    int edge = zeroApart ? band - 1 : band;
    boolean first = edge == 0 || cumulative;
    boolean open = first ? zeroApart : closure == Closure.CLOSED;
    return (open ? "(" : "[")
        + (first ? "0" : printed(edges.get(edge - 1)))
        + ", "
        + printed(edges.get(edge))
        + (closure == Closure.CLOSED ? "]" : ")");
  }

  private boolean below(int edge, double value) {
    return closure == Closure.CLOSED ? value <= edges.get(edge) : value < edges.get(edge);
  }

  private static String printed(double edge) {
    return edge == Math.rint(edge) ? Long.toString((long) edge) : Double.toString(edge);
  }
}
