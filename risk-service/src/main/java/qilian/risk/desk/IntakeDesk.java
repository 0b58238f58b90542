package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import qilian.risk.signal.Heard;
import qilian.risk.signal.KnownPlace;
import qilian.risk.signal.Observation;
import qilian.risk.signal.PatternLink;
import qilian.risk.signal.Tick;
import qilian.risk.signal.Word;
import qilian.risk.store.CellIntake;
import qilian.risk.store.ObservationIntake;
import qilian.risk.store.PatternIntake;
import qilian.risk.store.PlaceIntake;

/** Takes in what the canonical topics tell; hearing it twice is the same as hearing it once. */
@ApplicationScoped
public class IntakeDesk {

  private final ObservationIntake intake;
  private final PlaceIntake places;
  private final CellIntake cells;
  private final PatternIntake patterns;

  @Inject
  IntakeDesk(
      ObservationIntake intake, PlaceIntake places, CellIntake cells, PatternIntake patterns) {
    this.patterns = patterns;
    this.intake = intake;
    this.places = places;
    this.cells = cells;
  }

  /** Keeps what was observed, in its order, and counts; all of it or nothing. */
  @Transactional
  public void hear(List<Heard> heard) {
    List<Tick> ticks = new ArrayList<>(observe(heard));
    heard.forEach(each -> ticks.addAll(each.ticks()));
    cells.fold(ticks);
  }

  /** The answer is what the reports change in the cells of patterns. */
  private List<Tick> observe(List<Heard> heard) {
    List<UUID> roots =
        heard.stream().map(Heard::word).filter(Objects::nonNull).map(Word::root).toList();
    if (roots.isEmpty()) {
      return List.of();
    }
    Map<UUID, Observation> before = intake.lock(roots);
    Map<UUID, Observation> after = new LinkedHashMap<>(before);
    List<Tick> ticks = new ArrayList<>();
    Map<UUID, Heard> changed = new LinkedHashMap<>();
    for (Heard each : heard) {
      Word word = each.word();
      Observation was = word == null ? null : after.get(word.root());
      Observation is = word == null ? null : Observation.after(was, word).orElse(null);
      if (word != null && is != null && !is.equals(was)) {
        after.put(word.root(), is);
        changed.put(word.root(), each);
        ticks.addAll(PatternLink.ticks(was, is, each.zone(), each.registeredAt()));
      }
    }
    intake.insert(
        after.values().stream().filter(row -> !before.containsKey(row.eventId())).toList());
    intake.replace(
        after.values().stream()
            .filter(row -> before.containsKey(row.eventId()))
            .filter(row -> !row.equals(before.get(row.eventId())))
            .toList());
    changed.forEach(
        (root, each) ->
            patterns.link(
                List.of(root),
                Optional.ofNullable(after.get(root)).map(PatternLink::of).orElse(List.of()),
                each.zone(),
                each.registeredAt()));
    return ticks;
  }

  /** Keeps where places stand; all of them or none. */
  @Transactional
  public void learn(List<KnownPlace> known) {
    places.keep(known);
  }
}
