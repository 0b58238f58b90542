package qilian.risk.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.PlacePaths;
import qilian.guard.Scoped;
import qilian.guard.problem.Refused;
import qilian.risk.signal.Pattern;
import qilian.risk.store.PatternStore;

/** Patterns for whoever asks, each caller's among the reports of its scope. */
@ApplicationScoped
public class PatternBoard {

  private final PatternStore patterns;
  private final PlacePaths places;

  @Inject
  PatternBoard(PatternStore patterns, PlacePaths places) {
    this.patterns = patterns;
    this.places = places;
  }

  /** A pattern with its evidence. */
  public record Evidence(Pattern pattern, List<Pattern.Report> reports) {}

  /** The patterns asked for, the largest first. */
  @Transactional
  @Scoped
  public List<Pattern> find(
      @Nullable String place, @Nullable String kind, @Nullable String type, int most) {
    String path =
        place == null || place.isBlank()
            ? null
            : places
                .pathOf(place)
                .orElseThrow(() -> Refused.of("UNKNOWN_PLACE", 404).with("place", place));
    return patterns.find(path, kind, type, null, most);
  }

  /** One pattern with the reports that it links. */
  @Transactional
  @Scoped
  public Evidence one(UUID id) {
    Pattern pattern =
        patterns.find(null, null, null, id, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.of("UNKNOWN_PATTERN", 404));
    return new Evidence(pattern, patterns.reports(id));
  }
}
