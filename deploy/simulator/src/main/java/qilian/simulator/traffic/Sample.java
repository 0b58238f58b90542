package qilian.simulator.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import qilian.simulator.town.Agency;
import qilian.simulator.town.Alliance;
import qilian.simulator.town.Baota;
import qilian.simulator.town.Code;
import qilian.simulator.town.Codes;
import qilian.simulator.town.OtherStreet;
import qilian.simulator.town.Place;

/**
 * The whole sample of a seed and a size: the Baota street, always whole, and as many events of
 * other streets as the size leaves open.
 */
public final class Sample {
  private static final long A_STREET = 100_000;

  private final long seed;
  private final SampleStreet baota;
  private final long others;
  private final int streets;

  /** Draws the Baota street; the rest is drawn while it is handed over. */
  public Sample(long seed, long events) {
    this.seed = seed;
    this.baota = SampleStreet.of(seed);
    this.others = Math.max(0, events - baota.size());
    this.streets = (int) Math.min(OtherStreet.MOST, (others + A_STREET - 1) / A_STREET);
  }

  /** How many events there are in all. */
  public long size() {
    return baota.size() + others;
  }

  /** The Baota street alone. */
  public SampleStreet baota() {
    return baota;
  }

  /** Every agency, members of the Baota alliance first. */
  public List<Agency> agencies() {
    List<Agency> agencies = new ArrayList<>(Alliance.members());
    for (int i = 0; i < streets; i++) {
      agencies.addAll(new OtherStreet(i).agencies());
    }
    return agencies;
  }

  /** Every place, parents before their children. */
  public List<Place> places() {
    List<Place> places = new ArrayList<>(Baota.places());
    for (int i = 0; i < streets; i++) {
      places.addAll(new OtherStreet(i).places());
    }
    return places;
  }

  /** Codes beyond the standard lists. */
  public List<Code> codes() {
    return streets > 0 ? Codes.ofOtherStreets() : List.of();
  }

  /** Hands over every event: the Baota street, then the others side by side, day after day. */
  public void forEach(Consumer<Event> consumer) {
    baota.forEach(consumer);
    List<OtherTraffic> traffic = new ArrayList<>();
    for (int i = 0; i < streets; i++) {
      long target = others / streets + (i < others % streets ? 1 : 0);
      traffic.add(new OtherTraffic(seed, i, target));
    }
    for (int day = WallTime.FIRST; day <= WallTime.LAST; day++) {
      for (OtherTraffic street : traffic) {
        street.write(day, consumer);
      }
    }
  }
}
