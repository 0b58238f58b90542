package qilian.simulator.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyFact;
import qilian.contract.incident.IncidentFact.*;
import qilian.contract.report.ReportFact.*;
import qilian.simulator.town.Agency;
import qilian.simulator.town.Code;
import qilian.simulator.town.Codes;
import qilian.simulator.town.OtherStreet;

/**
 * What happens in one of the other streets: an exact number of events, spread evenly over the two
 * years and drawn day by day, so that any number of them needs no more memory than one.
 */
final class OtherTraffic {
  /** Both levels of a classification. */
  private record Classified(String category, @Nullable String subtype) {}

  private static final List<Classified> CLASSES = classes();
  private static final List<String> UNITS = List.of("1", "2", "3", "4");

  private final long seed;
  private final List<Agency> agencies;
  private final String[] grids;
  private final long target;
  private long sent;

  OtherTraffic(long seed, int index, long target) {
    OtherStreet street = new OtherStreet(index);
    this.seed = seed * 31 + index + 1;
    this.agencies = street.agencies();
    this.grids = street.grids().toArray(String[]::new);
    this.target = target;
  }

  /** Weighted by repetition: ordinary kinds often, those of the other streets once each. */
  private static List<Classified> classes() {
    List<Classified> classes = new ArrayList<>();
    for (Kind kind : Kind.ALL) {
      int times = Math.max(kind.counted() ? 1 : 4, (int) Math.round(kind.weight()));
      for (int i = 0; i < times; i++) {
        classes.add(new Classified(kind.category(), kind.subtype()));
      }
    }
    for (Code code : Codes.ofOtherStreets()) {
      classes.add(new Classified("SOCIAL_LINKAGE", code.code()));
    }
    return classes;
  }

  /** Sends this day's share. */
  void write(int day, Consumer<Event> consumer) {
    long days = WallTime.LAST - WallTime.FIRST + 1;
    long until = target * (day - WallTime.FIRST + 1) / days;
    Dice dice = Dice.of(seed, "other", day);
    StringBuilder number = new StringBuilder();
    WallTime.appendDay(day, (char) 0, number);
    String date = number.append('-').toString();
    for (int n = 1; sent < until; n++) {
      if (dice.chance(0.12)) {
        report(day, date + n, dice, consumer);
      } else {
        new Call(day, date + n, dice, consumer, until).write();
      }
    }
  }

  private void report(int day, String number, Dice dice, Consumer<Event> consumer) {
    String grid = grids[dice.below(grids.length)];
    int which = dice.below(6);
    AgencyFact fact =
        switch (which) {
          case 0 -> new ComplaintReceived(grid, null, "PRODUCT_QUALITY", null, null);
          case 1 -> new BusinessStatusChanged(grid, null, "REGISTERED", "餐饮");
          case 2 -> new SignalReported(grid, null, "TELECOM_FRAUD", null, null);
          case 3 -> new DisputeReported(grid, null, "NEIGHBOUR", "INDIVIDUAL", null, null, null);
          default -> new HazardReported(grid, null, "FIRE_EXIT_BLOCKED", "TIME_LIMITED");
        };
    Agency agency = agencies.get(which < 2 ? 2 : which == 3 ? 3 : 4);
    long at = WallTime.at(day, dice.between(8 * 3600, 18 * 3600));
    long recordedAt = Math.min(WallTime.END, at + dice.between(60, 3600));
    consumer.accept(new Event(agency, "R-" + number, at, recordedAt, null, null, fact));
    sent++;
  }

  /** A call and what followed on it. */
  private final class Call {
    private final String caseref;
    private final Dice dice;
    private final Consumer<Event> consumer;
    private final long until;
    private final Agency agency;
    private final String grid;
    private final long late;
    private long now;

    Call(int day, String number, Dice dice, Consumer<Event> consumer, long until) {
      this.caseref = "JJ-" + number;
      this.dice = dice;
      this.consumer = consumer;
      this.until = until;
      this.agency = agencies.get(dice.chance(0.9) ? 0 : 1);
      this.grid = grids[dice.below(grids.length)];
      this.late = dice.chance(0.03) ? dice.between(1, 14) * (long) WallTime.DAY : 0;
      this.now = WallTime.at(day, Hours.DAY.draw(dice));
    }

    void write() {
      Classified what = CLASSES.get(dice.below(CLASSES.size()));
      Classified heard = dice.chance(0.1) ? CLASSES.get(dice.below(CLASSES.size())) : what;
      send(
          ".alarm",
          new AlarmReceived(grid, null, heard.category, heard.subtype, "CALL_110", null, null));
      if (dice.chance(0.6)) {
        String unit = dice.oneOf(UNITS);
        now += dice.between(20, 240);
        send(".dispatch", new DispatchAssigned(grid, null, null, unit));
        now += dice.between(150, 1300);
        send(".arrival", new DispatchArrived(grid, null, null, unit));
      }
      now += dice.between(300, 3300);
      send(
          ".feedback",
          new FeedbackGiven(grid, null, what.category, what.subtype, "RESOLVED_ON_SITE"));
      boolean police = agency == agencies.getFirst();
      if (police && what.category.equals("CRIMINAL")) {
        now += dice.between(600, WallTime.DAY);
        send(".criminal", new CriminalAccepted(grid, null, "CRIMINAL", what.subtype));
        now += dice.between(3600, 6 * WallTime.DAY);
        send(".filed", new CaseFiled(grid, null, "CRIMINAL", what.subtype, null));
      } else if (police && what.category.equals("PUBLIC_ORDER") && dice.chance(0.4)) {
        now += dice.between(600, WallTime.DAY);
        send(".admin", new AdminAccepted(grid, null, "PUBLIC_ORDER", what.subtype));
      }
    }

    private void send(String part, AgencyFact fact) {
      if (sent < until && now <= WallTime.END) {
        long recordedAt = Math.min(WallTime.END, now + late + dice.between(15, 420));
        String id = caseref + part;
        consumer.accept(new Event(agency, id, now, recordedAt, caseref, null, fact));
        sent++;
      }
    }
  }
}
