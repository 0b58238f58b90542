package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import qilian.risk.signal.Heard;
import qilian.risk.signal.KnownPlace;
import qilian.risk.signal.Observation;
import qilian.risk.signal.Word;
import qilian.risk.store.CellIntake;
import qilian.risk.store.ObservationIntake;
import qilian.risk.store.PlaceIntake;

/** Takes in what the canonical topics tell; hearing it twice is the same as hearing it once. */
@ApplicationScoped
public class IntakeDesk {

  private final ObservationIntake intake;
  private final PlaceIntake places;
  private final CellIntake cells;

  @Inject
  IntakeDesk(ObservationIntake intake, PlaceIntake places, CellIntake cells) {
    this.intake = intake;
    this.places = places;
    this.cells = cells;
  }

  /** Keeps what was observed, in its order, and counts; all of it or nothing. */
  @Transactional
  public void hear(List<Heard> heard) {
    observe(heard.stream().map(Heard::word).filter(Objects::nonNull).toList());
    cells.fold(heard.stream().flatMap(each -> each.ticks().stream()).toList());
  }

  private void observe(List<Word> words) {
    if (words.isEmpty()) {
      return;
    }
    Map<UUID, Observation> before =
        intake.lock(words.stream().map(Word::root).collect(Collectors.toSet()));
    Map<UUID, Observation> after = new LinkedHashMap<>(before);
    for (Word word : words) {
      Observation.after(after.get(word.root()), word)
          .ifPresent(observation -> after.put(word.root(), observation));
    }
    intake.insert(
        after.values().stream().filter(row -> !before.containsKey(row.eventId())).toList());
    intake.replace(
        after.values().stream()
            .filter(row -> before.containsKey(row.eventId()))
            .filter(row -> !row.equals(before.get(row.eventId())))
            .toList());
  }

  /** Keeps where places stand; all of them or none. */
  @Transactional
  public void learn(List<KnownPlace> known) {
    places.keep(known);
  }
}
