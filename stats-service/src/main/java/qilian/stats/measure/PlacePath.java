package qilian.stats.measure;

import java.util.ArrayList;
import java.util.List;

/** Codes of places from the root to the finest, joined by {@code >}. */
public final class PlacePath {
  private static final char SEPARATOR = '>';

  private PlacePath() {}

  /** The code of the finest place. */
  public static String leaf(String path) {
    return path.substring(path.lastIndexOf(SEPARATOR) + 1);
  }

  /** The code of the root. */
  public static String root(String path) {
    int end = path.indexOf(SEPARATOR);
    return end < 0 ? path : path.substring(0, end);
  }

  /** How many places it names. */
  public static int depth(String path) {
    return 1 + (int) path.chars().filter(c -> c == SEPARATOR).count();
  }

  /** The paths of all places above and the path itself, from the root. */
  public static List<String> lineage(String path) {
    List<String> all = new ArrayList<>();
    for (int at = path.indexOf(SEPARATOR); at >= 0; at = path.indexOf(SEPARATOR, at + 1)) {
      all.add(path.substring(0, at));
    }
    all.add(path);
    return all;
  }

  /** Whether the place is the other one or lies below it. */
  public static boolean within(String path, String upper) {
    return path.equals(upper) || path.startsWith(upper + SEPARATOR);
  }

  /** The prefix of everything strictly below a place. */
  public static String below(String path) {
    return path + SEPARATOR;
  }
}
