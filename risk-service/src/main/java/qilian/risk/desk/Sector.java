package qilian.risk.desk;

import java.util.Comparator;
import java.util.Optional;
import qilian.guard.Scope;
import qilian.risk.signal.Tick;

/**
 * What a reader sees of a place and of what lies around it: only places that are seen whole, so
 * that no count leaves anything out.
 *
 * @param here path of the place, or of the widest part of it that the reader sees
 * @param within path of the widest place around that which the reader sees; the same where none is
 */
record Sector(String here, String within) {

  /** The sector of a place for a scope; empty where nothing of the place is seen whole. */
  static Optional<Sector> of(String placePath, Scope scope) {
    Optional<String> around =
        Tick.upwards(placePath).stream().filter(path -> scope.sees(null, path)).findFirst();
    return around
        .map(path -> new Sector(placePath, path))
        .or(
            () ->
                scope.placePaths().stream()
                    .filter(path -> path.startsWith(placePath + ">"))
                    .min(Comparator.comparingInt(String::length).thenComparing(path -> path))
                    .map(path -> new Sector(path, path)));
  }
}
