package qilian.simulator.traffic;

import static qilian.simulator.traffic.Kind.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import qilian.simulator.traffic.KnownWeeks.Days;

/** Draws which cases were accepted, first the printed weeks, then the ordinary days around them. */
final class CasePlan {
  private static final double CRIMINAL_A_DAY = 1.62;
  private static final double ADMIN_A_DAY = 2.1;

  private static final Mix CRIMINAL =
      new Mix()
          .add(TELECOM_FRAUD, 26)
          .add(THEFT_FROM_VEHICLE, 9)
          .add(THEFT_EBIKE, 11)
          .add(BURGLARY, 4)
          .add(THEFT_VEHICLE, 2)
          .add(THEFT_OTHER, 5)
          .add(FRAUD_OTHER, 5)
          .add(PICKPOCKET, 2)
          .add(ASSAULT, 14)
          .add(DAMAGE_PROPERTY, 5)
          .add(EXTORTION, 4)
          .add(PREDATORY_LOAN, 4)
          .add(ILLEGAL_FUNDRAISING, 2)
          .add(ROBBERY, 1)
          .add(SNATCHING, 1)
          .add(CRIMINAL_OTHER, 8);

  private static final Mix ADMIN =
      new Mix()
          .add(ASSAULT, 36)
          .add(PUBLIC_ORDER_OTHER, 25)
          .add(DAMAGE_PROPERTY, 10)
          .add(NUISANCE_NOISE, 8)
          .add(DOMESTIC, 4)
          .add(THEFT_OTHER, 6)
          .add(THEFT_EBIKE, 3)
          .add(THEFT_FROM_VEHICLE, 3)
          .add(PICKPOCKET, 2)
          .add(FRAUD_OTHER, 2);

  private static final Mix UNPREVENTABLE_CRIMINAL =
      new Mix().add(ASSAULT, 6).add(DAMAGE_PROPERTY, 2).add(CRIMINAL_OTHER, 3);

  private static final Mix UNPREVENTABLE_ADMIN =
      new Mix().add(ASSAULT, 4).add(PUBLIC_ORDER_OTHER, 3).add(DAMAGE_PROPERTY, 1);

  /** What may still come in W44 and W45 beside the three that are compared. */
  private static final List<Kind> BESIDE = List.of(BURGLARY, PICKPOCKET, THEFT_OTHER, FRAUD_OTHER);

  private final long seed;
  private final List<Acceptance> plan = new ArrayList<>();

  private CasePlan(long seed) {
    this.seed = seed;
  }

  /** All cases of the two years. */
  static List<Acceptance> draw(long seed) {
    CasePlan cases = new CasePlan(seed);
    cases.printedWeeks();
    cases.base();
    for (int day = WallTime.FIRST; day <= WallTime.LAST; day++) {
      boolean printed = KnownWeeks.W42.from() <= day && day <= KnownWeeks.W45.to();
      Dice dice = Dice.of(seed, "cases", day);
      double level = Rhythm.trend(day) * Rhythm.season(day);
      if (!printed && !KnownWeeks.BASE.holds(day)) {
        cases.add(true, day, CRIMINAL, dice.poisson(CRIMINAL_A_DAY * level), dice);
      }
      if (!printed) {
        cases.add(false, day, ADMIN, dice.poisson(ADMIN_A_DAY * level), dice);
      }
    }
    return cases.plan;
  }

  private void base() {
    Dice dice = Dice.of(seed, "base", 0);
    for (int i = 0; i < KnownWeeks.CRIMINAL_BASE; i++) {
      accept(true, CRIMINAL.draw(dice), within(KnownWeeks.BASE, dice), dice);
    }
  }

  private void printedWeeks() {
    Dice dice = Dice.of(seed, "printed", 0);
    Days w42 = KnownWeeks.W42;
    Days w43 = KnownWeeks.W43;
    preventable(w42, KnownWeeks.PREVENTABLE_W42, dice);
    preventable(w43, 1, dice);
    fill(true, w42, UNPREVENTABLE_CRIMINAL, dice.between(5, 7), dice);
    fill(true, w43, UNPREVENTABLE_CRIMINAL, dice.between(6, 8), dice);
    fill(false, w42, UNPREVENTABLE_ADMIN, dice.between(9, 13), dice);
    fill(false, w43, UNPREVENTABLE_ADMIN, dice.between(9, 13), dice);

    int criminal = 0;
    int criminalBefore = 0;
    for (Kind kind : COMPARED) {
      // The number of small ones stays the same, so that the criminal ones alone fall by one too.
      int small = kind == TELECOM_FRAUD ? 0 : dice.below(2);
      int now = dice.between(1, 2);
      repeat(false, kind, KnownWeeks.W44, small, dice);
      repeat(false, kind, KnownWeeks.W45, small, dice);
      repeat(true, kind, KnownWeeks.W44, now + 1, dice);
      repeat(true, kind, KnownWeeks.W45, now, dice);
      criminal += now;
      criminalBefore += now + 1;
    }
    int beside = dice.below(2);
    repeat(true, dice.oneOf(BESIDE), KnownWeeks.W45, beside, dice);
    repeat(true, dice.oneOf(BESIDE), KnownWeeks.W44, beside, dice);
    int rest = KnownWeeks.CRIMINAL - criminal - beside;
    fill(true, KnownWeeks.W45, UNPREVENTABLE_CRIMINAL, rest, dice);
    int restBefore = dice.between(10, 13) - criminalBefore - beside;
    fill(true, KnownWeeks.W44, UNPREVENTABLE_CRIMINAL, Math.max(1, restBefore), dice);
    fill(false, KnownWeeks.W44, UNPREVENTABLE_ADMIN, dice.between(9, 13), dice);
    fill(false, KnownWeeks.W45, UNPREVENTABLE_ADMIN, dice.between(9, 13), dice);
  }

  private void preventable(Days week, int count, Dice dice) {
    for (int i = 0; i < count; i++) {
      Kind kind = CRIMINAL.draw(dice);
      while (!kind.preventable()) {
        kind = CRIMINAL.draw(dice);
      }
      boolean criminal = kind == TELECOM_FRAUD || dice.chance(0.7);
      accept(criminal, kind, within(week, dice), dice);
    }
  }

  private void repeat(boolean criminal, Kind kind, Days week, int count, Dice dice) {
    for (int i = 0; i < count; i++) {
      accept(criminal, kind, within(week, dice), dice);
    }
  }

  private void fill(boolean criminal, Days week, Mix mix, int count, Dice dice) {
    for (int i = 0; i < count; i++) {
      accept(criminal, mix.draw(dice), within(week, dice), dice);
    }
  }

  private void add(boolean criminal, int day, Mix mix, int count, Dice dice) {
    for (int i = 0; i < count; i++) {
      accept(criminal, mix.draw(dice), day, dice);
    }
  }

  private void accept(boolean criminal, Kind kind, int day, Dice dice) {
    int lag = dice.chance(0.7) ? 0 : dice.chance(0.5) ? 1 : dice.between(2, 5);
    int earliest = KnownWeeks.closed(day) ? day - WallTime.weekday(day) + 1 : WallTime.FIRST;
    plan.add(new Acceptance(criminal, kind, day, Math.max(earliest, day - lag)));
  }

  private static int within(Days days, Dice dice) {
    return dice.between(days.from(), days.to());
  }

  /** Kinds in proportion. */
  private static final class Mix {
    private final List<Kind> kinds = new ArrayList<>();
    private double[] weights = {};

    private Mix add(Kind kind, double weight) {
      kinds.add(kind);
      weights = Arrays.copyOf(weights, weights.length + 1);
      weights[weights.length - 1] = weight;
      return this;
    }

    private Kind draw(Dice dice) {
      return kinds.get(dice.weighted(weights));
    }
  }
}
