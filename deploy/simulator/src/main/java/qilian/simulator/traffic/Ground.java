package qilian.simulator.traffic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.simulator.town.Baota;
import qilian.simulator.town.Place;

/** Where things happen in the Baota street, and how that moved over the two years. */
final class Ground {
  /** Lights and gates were put right and a property manager moved in. */
  static final int JIANXIN_PUT_RIGHT = (int) LocalDate.of(2025, 4, 1).toEpochDay();

  private final List<List<Place>> byScene = new ArrayList<>();
  private final Map<String, Place> byCode = new HashMap<>();
  private final Map<String, List<String>> below = new HashMap<>();

  Ground(List<Place> places) {
    for (int i = 0; i < Scene.values().length; i++) {
      byScene.add(new ArrayList<>());
    }
    for (Place place : places) {
      byCode.put(place.code(), place);
      if (!place.code().equals(Baota.DISTRICT)) {
        byScene.get(Scene.of(place.kind()).ordinal()).add(place);
        for (Place p = place; p != null; p = above(p)) {
          below.computeIfAbsent(p.code(), c -> new ArrayList<>()).add(place.code());
        }
      }
    }
  }

  private @Nullable Place above(Place place) {
    return place.parent() == null ? null : byCode.get(place.parent());
  }

  /** A place for a matter of this kind on that day. */
  String draw(Kind kind, int day, Dice dice) {
    if (dice.chance(jianxin(kind, day))) {
      return dice.oneOf(within(Baota.JIANXIN_2));
    }
    if (dice.chance(quarter(kind))) {
      return dice.oneOf(within(Baota.FINANCIAL_QUARTER));
    }
    return dice.oneOf(byScene.get(dice.weighted(kind.scenes()))).code();
  }

  /** A place below this one, or itself. */
  String under(String code, Dice dice) {
    return dice.oneOf(within(code));
  }

  /** The place one step above, for reports that knew no better; the street stays itself. */
  String coarser(String code) {
    Place place = byCode.get(code);
    String parent = place == null ? null : place.parent();
    return parent == null || parent.equals(Baota.DISTRICT) ? Baota.STREET : parent;
  }

  private List<String> within(String code) {
    return below.getOrDefault(code, List.of(code));
  }

  /** Chance that it happened at the complex whose ownership was disputed and nobody managed. */
  private static double jianxin(Kind kind, int day) {
    boolean before = day < JIANXIN_PUT_RIGHT;
    if (kind.theft()) {
      return before ? 0.27 : 0.03;
    }
    return switch (kind) {
      case PROPERTY_MGMT_DISPUTE -> before ? 0.30 : 0.10;
      case DISPUTE_OTHER, NUISANCE_NOISE, DAMAGE_PROPERTY -> before ? 0.08 : 0.03;
      default -> 0;
    };
  }

  private static double quarter(Kind kind) {
    return switch (kind) {
      case TELECOM_FRAUD, FRAUD_OTHER -> 0.15;
      case PREDATORY_LOAN, ILLEGAL_FUNDRAISING -> 0.4;
      default -> 0;
    };
  }
}
