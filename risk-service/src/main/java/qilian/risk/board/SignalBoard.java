package qilian.risk.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.CurrentCaller;
import qilian.guard.PlacePaths;
import qilian.guard.Scoped;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.risk.alert.MethodScore;
import qilian.risk.alert.Signal;
import qilian.risk.store.SignalStore;

/** Signals for whoever asks, and how those of each method were judged. */
@ApplicationScoped
public class SignalBoard {

  private final SignalStore signals;
  private final PlacePaths places;
  private final CurrentCaller caller;

  @Inject
  SignalBoard(SignalStore signals, PlacePaths places, CurrentCaller caller) {
    this.signals = signals;
    this.places = places;
    this.caller = caller;
  }

  /**
   * The signals asked for that the caller may see, the last raised first.
   *
   * @throws Refused 404 if the place is unknown
   */
  @Transactional
  @Scoped
  public List<Signal> find(SignalQuestion question) {
    return signals.find(
        new SignalStore.Search(
            pathOf(question.place()),
            question.type(),
            question.counted(),
            question.phase() == null ? null : question.phase().name(),
            question.method() == null ? null : question.method().name(),
            question.from(),
            question.until(),
            question.afterTime(),
            question.afterId(),
            question.limit()),
        caller.scope(Sight.RECORDS));
  }

  /**
   * One signal.
   *
   * @throws Refused 404 if the caller sees none of that id
   */
  @Transactional
  @Scoped
  public Signal one(UUID id) {
    return signals.load(id).orElseThrow(() -> Refused.of("UNKNOWN_SIGNAL", 404));
  }

  /** How the signals that the caller may see were judged, by method and rule. */
  @Transactional
  @Scoped
  public List<MethodScore> scores() {
    return signals.scores();
  }

  private @Nullable String pathOf(@Nullable String place) {
    return place == null || place.isBlank()
        ? null
        : places
            .pathOf(place)
            .orElseThrow(() -> Refused.of("UNKNOWN_PLACE", 404).with("place", place));
  }
}
