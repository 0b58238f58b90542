package qilian.simulator.traffic;

import java.time.LocalDate;

/** The days whose figures the newspaper printed; whatever the seed, they come out as printed. */
final class KnownWeeks {
  /** Days with a printed figure, both ends included. */
  record Days(int from, int to) {
    boolean holds(int day) {
      return from <= day && day <= to;
    }

    static Days of(int year, int month, int day) {
      int from = (int) LocalDate.of(year, month, day).toEpochDay();
      return new Days(from, from + 6);
    }
  }

  /** 2025-W42, before the joint operation. */
  static final Days W42 = Days.of(2025, 10, 13);

  /** 2025-W43, the week of the operation. */
  static final Days W43 = Days.of(2025, 10, 20);

  /** 2025-W44. */
  static final Days W44 = Days.of(2025, 10, 27);

  /** 2025-W45, the bulletin's week. */
  static final Days W45 = Days.of(2025, 11, 3);

  /** 2025-W46, whose cases may not reach back into the bulletin's week. */
  static final Days W46 = Days.of(2025, 11, 10);

  /** The same dates a year before, Sunday to Saturday. */
  static final Days BASE = Days.of(2024, 11, 3);

  static final int CALLS = 89;
  static final int CALLS_BASE = 106;

  /** Of the base's days the Sunday alone; with the next Sunday's it tells the readings apart. */
  static final int CALLS_BASE_SUNDAY = 13;

  static final int CALLS_NEXT_SUNDAY = 17;
  static final int CRIMINAL = 11;
  static final int CRIMINAL_BASE = 12;
  static final int PREVENTABLE_W42 = 7;

  private KnownWeeks() {}

  /** Weeks in which a case and its call fall together, so that neither moves the other's figure. */
  static boolean closed(int day) {
    return W42.from() <= day && day <= W46.to();
  }

  /** Days on which no second call of a matter is drawn. */
  static boolean unlinked(int day) {
    return closed(day) || BASE.holds(day) || day == BASE.to() + 1;
  }
}
