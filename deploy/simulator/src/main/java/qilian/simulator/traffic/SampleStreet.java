package qilian.simulator.traffic;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import qilian.simulator.town.Agency;
import qilian.simulator.town.Alliance;
import qilian.simulator.town.Baota;

/**
 * Two years of the Baota street. Its bytes depend on the seed alone: how many other streets are
 * asked for does not touch it.
 */
public final class SampleStreet {
  private final List<Event> events;

  private SampleStreet(List<Event> events) {
    this.events = events;
  }

  /** Draws the street. */
  public static SampleStreet of(long seed) {
    List<Agency> members = Alliance.members();
    Ground ground = new Ground(Baota.places());
    Outbox outbox = new Outbox();
    CallPlan calls = new CallPlan(seed, ground, members);
    Desk desk = new Desk(outbox, ground);
    Reports reports = new Reports(outbox, ground);
    for (int day = WallTime.FIRST; day <= WallTime.LAST; day++) {
      List<Matter> matters = calls.on(day);
      for (int i = 0; i < matters.size(); i++) {
        desk.write(matters.get(i), Dice.of(seed, "desk", day * 1000L + i));
      }
      for (int i = 0; i < members.size(); i++) {
        reports.write(members.get(i), day, Dice.of(seed, "reports", day * 1000L + i));
      }
    }
    return new SampleStreet(outbox.inOrder());
  }

  /** How many events the street has. */
  public int size() {
    return events.size();
  }

  /** Hands over every event in the order in which it became known. */
  public void forEach(Consumer<Event> consumer) {
    events.forEach(consumer);
  }

  /** How many events each agency sends, by its code. */
  public Map<String, Long> countByAgency() {
    return events.stream()
        .collect(Collectors.groupingBy(e -> e.agency().code(), Collectors.counting()));
  }
}
