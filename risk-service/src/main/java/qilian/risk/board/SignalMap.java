package qilian.risk.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scoped;
import qilian.risk.alert.Phase;
import qilian.risk.alert.Signal;
import qilian.risk.signal.AtlasEntry;
import qilian.risk.store.AtlasStore;
import qilian.risk.store.Outline;

/** Places that have signals, as GeoJSON (RFC 7946) for maps. */
@ApplicationScoped
public class SignalMap {

  private final SignalBoard board;
  private final AtlasStore atlas;

  @Inject
  SignalMap(SignalBoard board, AtlasStore atlas) {
    this.board = board;
    this.atlas = atlas;
  }

  /** GeoJSON. */
  public record Collection(String type, List<Feature> features) {}

  /**
   * A place.
   *
   * @param geometry its outline; null where the directory has none
   */
  public record Feature(
      String type, String id, @Nullable Object geometry, Map<String, Object> properties) {}

  /** The places of the signals asked for. */
  @Transactional
  @Scoped
  public Collection of(SignalQuestion question) {
    Map<String, List<Signal>> byPlace = new LinkedHashMap<>();
    for (Signal signal : board.find(question)) {
      byPlace.computeIfAbsent(signal.subject().place(), place -> new ArrayList<>()).add(signal);
    }
    Map<String, AtlasEntry.Spot> spots = new LinkedHashMap<>();
    atlas.spots(byPlace.keySet()).forEach(spot -> spots.put(spot.code(), spot));
    List<Feature> features = new ArrayList<>();
    byPlace.forEach((place, signals) -> features.add(feature(place, signals, spots.get(place))));
    return new Collection("FeatureCollection", features);
  }

  private static Feature feature(
      String place, List<Signal> signals, AtlasEntry.@Nullable Spot spot) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("place", place);
    properties.put("labelZh", spot == null ? place : spot.labelZh());
    properties.put("signals", signals.size());
    for (Phase phase : List.of(Phase.RAISED, Phase.CONFIRMED)) {
      properties.put(
          phase.name().toLowerCase(java.util.Locale.ROOT),
          signals.stream().filter(signal -> signal.phase() == phase).count());
    }
    TreeSet<String> types = new TreeSet<>();
    signals.forEach(signal -> types.add(signal.subject().type()));
    properties.put("types", types);
    return new Feature(
        "Feature",
        place,
        spot == null ? null : Outline.of(spot.geometry()).orElse(null),
        properties);
  }
}
