package qilian.risk.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import qilian.guard.CurrentCaller;
import qilian.guard.PlacePaths;
import qilian.guard.Scoped;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.risk.signal.Observation;
import qilian.risk.store.ObservationStore;

/** What was seen, for whoever asks. */
@ApplicationScoped
public class Board {

  private final ObservationStore observations;
  private final PlacePaths places;
  private final CurrentCaller caller;

  @Inject
  Board(ObservationStore observations, PlacePaths places, CurrentCaller caller) {
    this.observations = observations;
    this.places = places;
    this.caller = caller;
  }

  /**
   * The observations asked for that the caller may see, the latest first.
   *
   * @throws Refused 404 if the place is unknown
   */
  @Transactional
  @Scoped
  public List<Observation> observations(ObservationQuestion question) {
    String place = question.place();
    String path =
        place == null
            ? null
            : places
                .pathOf(place)
                .orElseThrow(() -> Refused.of("UNKNOWN_PLACE", 404).with("place", place));
    ObservationStore.Mark after =
        question.afterTime() == null || question.afterId() == null
            ? null
            : new ObservationStore.Mark(question.afterTime(), question.afterId());
    return observations.find(
        new ObservationStore.Search(
            question.kind(), path, question.from(), question.until(), after, question.limit()),
        caller.scope(Sight.RECORDS));
  }
}
