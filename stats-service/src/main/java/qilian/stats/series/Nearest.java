package qilian.stats.series;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody who wrote an unknown name may have meant. */
public final class Nearest {
  private static final int OFFERED = 3;
  private static final int COMPARED = 5_000;

  private Nearest() {}

  /** The three nearest names, joined by commas. */
  public static String to(String asked, Collection<String> known) {
    String lower = asked.toLowerCase(Locale.ROOT);
    List<String> best =
        known.stream()
            .limit(COMPARED)
            .distinct()
            .sorted(
                Comparator.<String>comparingInt(name -> distance(lower, name))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(OFFERED)
            .toList();
    return String.join(", ", best);
  }

  private static int distance(String asked, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int edits = edits(asked, lower);
    return lower.contains(asked) || asked.contains(lower) ? edits / 2 : edits;
  }

  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int kept = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(kept, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
