package qilian.simulator.traffic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.simulator.town.Agency;
import qilian.simulator.town.Alliance;
import qilian.simulator.traffic.KnownWeeks.Days;

/** Draws the calls of every day: how many count, what they were about, where, and who took them. */
final class CallPlan {
  private static final double CONSULTATIONS = 1.5;
  private static final double HARASSMENT = 0.6;
  private static final double VOID = 0.5;
  private static final double NOT_THE_POLICE = 0.2;

  private final long seed;
  private final Ground ground;
  private final Agency police;
  private final List<Agency> others = new ArrayList<>();
  private final Map<Integer, List<Acceptance>> casesByCallDay = new HashMap<>();
  private final Map<Integer, List<Kind>> smallByDay = new HashMap<>();
  private final int[] counts = new int[WallTime.LAST - WallTime.FIRST + 1];

  CallPlan(long seed, Ground ground, List<Agency> members) {
    this.seed = seed;
    this.ground = ground;
    this.police = members.stream().filter(a -> a.code().equals(Alliance.POLICE)).findAny().get();
    for (Agency agency : members) {
      int calls = callsTaken(agency.kind());
      for (int i = 0; i < calls; i++) {
        others.add(agency);
      }
    }
    for (Acceptance acceptance : CasePlan.draw(seed)) {
      casesByCallDay.computeIfAbsent(acceptance.callDay(), d -> new ArrayList<>()).add(acceptance);
    }
    comparedCallsWithoutCase();
    for (int day = WallTime.FIRST; day <= WallTime.LAST; day++) {
      double mean = Rhythm.CALLS * Rhythm.trend(day) * Rhythm.season(day) * Rhythm.week(day);
      set(day, Dice.of(seed, "calls", day).poisson(mean));
    }
    printed();
  }

  private static int callsTaken(AgencyKind kind) {
    return switch (kind) {
      case HOTLINE_12345 -> 30;
      case STREET_OFFICE -> 12;
      case RESIDENTS_COMMITTEE, GRID -> 2;
      case STREET_DEPARTMENT, PROPERTY_MANAGEMENT, SCHOOL, RESIDENT_UNIT -> 1;
      case BANK, TELECOM, ENTERPRISE, CHAMBER -> 1;
      default -> 0;
    };
  }

  /** Calls of the compared kinds that became no case: the same number in both weeks. */
  private void comparedCallsWithoutCase() {
    Dice dice = Dice.of(seed, "compared", 0);
    for (Kind kind : Kind.COMPARED) {
      int calls = dice.below(2);
      for (int i = 0; i < calls; i++) {
        for (Days week : List.of(KnownWeeks.W44, KnownWeeks.W45)) {
          int day = dice.between(week.from(), week.to());
          smallByDay.computeIfAbsent(day, d -> new ArrayList<>()).add(kind);
        }
      }
    }
  }

  private void printed() {
    Days base = KnownWeeks.BASE;
    set(base.from(), KnownWeeks.CALLS_BASE_SUNDAY);
    int left = KnownWeeks.CALLS_BASE - counts[base.from() - WallTime.FIRST];
    allot(new Days(base.from() + 1, base.to()), left);
    set(base.to() + 1, KnownWeeks.CALLS_NEXT_SUNDAY);
    allot(KnownWeeks.W45, KnownWeeks.CALLS);
  }

  /** Spreads an exact number of calls over days, none below what is already certain. */
  private void allot(Days days, int total) {
    Dice dice = Dice.of(seed, "allot", days.from());
    double[] weights = new double[days.to() - days.from() + 1];
    int left = total;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Rhythm.week(days.from() + i);
      set(days.from() + i, 0);
      left -= counts[days.from() + i - WallTime.FIRST];
    }
    // Above the certain ones each call goes to the day that is furthest below its share, or nearly.
    for (; left > 0; left--) {
      int best = 0;
      double lowest = Double.MAX_VALUE;
      for (int i = 0; i < weights.length; i++) {
        double filled = counts[days.from() + i - WallTime.FIRST] / weights[i] + dice.share() * 4;
        if (filled < lowest) {
          lowest = filled;
          best = i;
        }
      }
      counts[days.from() + best - WallTime.FIRST]++;
    }
  }

  private void set(int day, int count) {
    int certain = cases(day).size() + smallByDay.getOrDefault(day, List.of()).size();
    counts[day - WallTime.FIRST] = Math.max(count, certain);
  }

  private List<Acceptance> cases(int day) {
    return casesByCallDay.getOrDefault(day, List.of());
  }

  /** The matters of one day; of those that count exactly as many as the plan says. */
  List<Matter> on(int day) {
    Day drawn = new Day(day, Dice.of(seed, "matters", day));
    int count = counts[day - WallTime.FIRST];
    for (Acceptance acceptance : cases(day)) {
      drawn.caseCall(acceptance);
    }
    for (Kind kind : smallByDay.getOrDefault(day, List.of())) {
      drawn.policeCall(kind);
    }
    double[] weights = weights(day);
    while (drawn.matters.size() < count) {
      if (drawn.dice.chance(NOT_THE_POLICE)) {
        drawn.otherCall();
      } else if (!KnownWeeks.unlinked(day) && drawn.dice.chance(0.03)) {
        drawn.repeatedCall();
      } else {
        drawn.policeCall(Kind.ALL.get(drawn.dice.weighted(weights)));
      }
    }
    drawn.uncounted(Kind.CONSULTATION, CONSULTATIONS);
    drawn.uncounted(Kind.HARASSMENT_CALL, HARASSMENT);
    drawn.voided(weights);
    return drawn.numbered();
  }

  private static double[] weights(int day) {
    double[] weights = new double[Kind.ALL.size()];
    boolean compared = KnownWeeks.W44.holds(day) || KnownWeeks.W45.holds(day);
    boolean quiet = KnownWeeks.W42.holds(day) || KnownWeeks.W43.holds(day);
    for (Kind kind : Kind.ALL) {
      boolean planned = compared && Kind.COMPARED.contains(kind) || quiet && kind.preventable();
      weights[kind.ordinal()] = planned ? 0 : kind.weight();
    }
    return weights;
  }

  /** A day in the making. */
  private final class Day {
    private final int day;
    private final Dice dice;
    private final List<Matter> matters = new ArrayList<>();

    Day(int day, Dice dice) {
      this.day = day;
      this.dice = dice;
    }

    void caseCall(Acceptance acceptance) {
      Kind kind = acceptance.kind();
      int second = kind.hours().draw(dice);
      // Accepted on the same day: early enough to be looked at first.
      while (acceptance.day() == day && second >= 22 * 3600) {
        second = kind.hours().draw(dice);
      }
      String place = ground.draw(kind, day, dice);
      add(police, second, kind, acceptance.category(), place, null, acceptance, null);
    }

    void policeCall(Kind kind) {
      real(police, kind, ground.draw(kind, day, dice));
    }

    void otherCall() {
      Agency agency = dice.oneOf(others);
      Kind kind =
          switch (agency.kind()) {
            case HOTLINE_12345 ->
                dice.oneOf(
                    List.of(
                        Kind.NUISANCE_NOISE,
                        Kind.PROPERTY_MGMT_DISPUTE,
                        Kind.SOCIAL_LINKAGE,
                        Kind.COMPLAINT_SUPERVISION,
                        Kind.TIP));
            case STREET_OFFICE, STREET_DEPARTMENT ->
                dice.oneOf(List.of(Kind.NUISANCE_NOISE, Kind.DISPUTE_OTHER, Kind.SOCIAL_LINKAGE));
            case BANK, TELECOM, ENTERPRISE, SCHOOL ->
                dice.oneOf(List.of(Kind.HELP_MEDICAL, Kind.HELP_OTHER, Kind.DISPUTE_OTHER));
            default ->
                dice.oneOf(
                    List.of(
                        Kind.DISPUTE_OTHER,
                        Kind.PROPERTY_MGMT_DISPUTE,
                        Kind.NUISANCE_NOISE,
                        Kind.FIRE_DISASTER,
                        Kind.HELP_LOST));
          };
      boolean everywhere = agency.place().equals("baota");
      String place = everywhere ? ground.draw(kind, day, dice) : ground.under(agency.place(), dice);
      real(agency, kind, place);
    }

    void repeatedCall() {
      List<Matter> earlier =
          matters.stream().filter(m -> m.agency() == police && m.original() == null).toList();
      if (earlier.isEmpty()) {
        return;
      }
      Matter first = dice.oneOf(earlier);
      int second = (int) (first.at() - WallTime.at(day, 0)) + dice.between(60, 1500);
      int sameDay = Math.min(second, WallTime.DAY - 1);
      Kind kind = first.kind();
      add(police, sameDay, kind, kind.category(), first.place(), null, null, first.caseref());
    }

    void uncounted(Kind kind, double mean) {
      int calls = dice.poisson(mean);
      for (int i = 0; i < calls; i++) {
        policeCall(kind);
      }
    }

    void voided(double[] weights) {
      int calls = dice.poisson(VOID);
      for (int i = 0; i < calls; i++) {
        Kind kind = Kind.ALL.get(dice.weighted(weights));
        Agency agency = dice.chance(0.15) ? dice.oneOf(others) : police;
        String place =
            agency == police ? ground.draw(kind, day, dice) : ground.under(agency.place(), dice);
        String instead =
            dice.oneOf(List.of("INVALID_FALSE_REPORT", "INVALID_FALSE_REPORT", "INVALID_MISDIAL"));
        String validity = dice.chance(0.05) ? "TEST" : instead;
        add(agency, kind.hours().draw(dice), kind, kind.category(), place, validity, null, null);
      }
    }

    private void real(Agency agency, Kind kind, String place) {
      add(agency, kind.hours().draw(dice), kind, kind.category(), place, null, null, null);
    }

    private void add(
        Agency agency,
        int second,
        Kind kind,
        String category,
        String place,
        @Nullable String voided,
        @Nullable Acceptance acceptance,
        @Nullable String original) {
      matters.add(
          new Matter(
              agency,
              Integer.toString(matters.size()),
              WallTime.at(day, second),
              kind,
              category,
              place,
              voided,
              acceptance,
              original));
    }

    /** In order of time, with the numbers that the agencies give as calls come in. */
    List<Matter> numbered() {
      List<Matter> inOrder = new ArrayList<>(matters);
      inOrder.sort(Comparator.comparingLong(Matter::at));
      Map<String, Integer> numbers = new HashMap<>();
      Map<String, String> caserefs = new HashMap<>();
      List<Matter> numbered = new ArrayList<>();
      for (Matter m : inOrder) {
        int number = numbers.merge(m.agency().code(), 1, Integer::sum);
        StringBuilder caseref = new StringBuilder(m.agency() == police ? "JJ-" : "SB-");
        WallTime.appendDay(day, (char) 0, caseref);
        caseref.append('-').append(number);
        caserefs.put(m.caseref(), caseref.toString());
        // A repeated call comes after the first one, whose number is therefore known.
        String original = m.original() == null ? null : caserefs.get(m.original());
        numbered.add(
            new Matter(
                m.agency(),
                caseref.toString(),
                m.at(),
                m.kind(),
                m.category(),
                m.place(),
                m.voided(),
                m.acceptance(),
                original));
      }
      return numbered;
    }
  }
}
