package qilian.risk.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.PlacePaths;
import qilian.guard.Scoped;
import qilian.guard.problem.Refused;
import qilian.risk.alert.Warning;
import qilian.risk.alert.WarningPhase;
import qilian.risk.store.WarningStore;

/** Warnings for whoever asks. */
@ApplicationScoped
public class WarningBoard {

  private final WarningStore warnings;
  private final PlacePaths places;

  @Inject
  WarningBoard(WarningStore warnings, PlacePaths places) {
    this.warnings = warnings;
    this.places = places;
  }

  /** The warnings that the caller may see, the last issued first. */
  @Transactional
  @Scoped
  public List<Warning> find(
      @Nullable String place,
      @Nullable String type,
      @Nullable WarningPhase phase,
      @Nullable Instant afterTime,
      @Nullable UUID afterId,
      int limit) {
    String path =
        place == null || place.isBlank()
            ? null
            : places
                .pathOf(place)
                .orElseThrow(() -> Refused.of("UNKNOWN_PLACE", 404).with("place", place));
    return warnings.find(
        new WarningStore.Search(
            path, type, phase == null ? null : phase.name(), afterTime, afterId, limit));
  }

  /** One of them. */
  @Transactional
  @Scoped
  public Warning one(UUID id) {
    return warnings.load(id).orElseThrow(() -> Refused.of("UNKNOWN_WARNING", 404));
  }
}
