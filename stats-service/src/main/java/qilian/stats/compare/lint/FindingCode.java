package qilian.stats.compare.lint;

/** What a finding is about. */
public enum FindingCode {
  /** The percentage follows from a whole-number base; the bases are named. */
  PERCENT_FITS,
  /** No whole number of cases before gives this percentage. */
  IMPOSSIBLE_PERCENT,
  /** Count and base are printed, and the percentage is not theirs. */
  PERCENT_MISMATCH,
  /** A percentage of a base of zero. */
  PERCENT_OF_ZERO,
  /** The percentage is right only by rounding halves to the even digit. */
  ROUNDED_HALF_EVEN,
  /** The base is so small that one case moves the percentage by ten points or more. */
  SMALL_BASE,
  /** The printed difference is not the difference of the printed counts. */
  DIFFERENCE_MISMATCH,
  /** The word says up and the sign down, or the other way round. */
  WORD_SIGN,
  /** The word says up, down or unchanged, and the counts say otherwise. */
  WORD_NUMBERS,
  /** Year on year and period on period rest on the same base. */
  SAME_BASE_TWICE,
  /** The parts are not the total. */
  PARTS_DO_NOT_SUM,
  PARTS_SUM,
  /** The bases behind the parts' percentages cannot add to one behind the total's. */
  PARTS_BASES_DO_NOT_SUM,
  /** The share is not that of any printed part in any printed whole. */
  SHARE_MISMATCH,
  /** The shares of a whole do not add to 100 within their rounding. */
  SHARES_DO_NOT_SUM,
  SHARES_SUM,
  /** A change of a count in percentage points. */
  POINTS_OF_COUNT,
  /** A change of a share that is not, or not clearly, in percentage points. */
  PERCENT_OF_SHARE,
  /** The printed points are not the difference of the printed shares. */
  POINTS_MISMATCH,
  /** A day the calendar does not have. */
  IMPOSSIBLE_DATE,
  /** A stretch of dates that ends before it begins. */
  DATES_BACKWARDS,
  /** The number of the week and its dates do not belong together. */
  WEEK_LABEL_MISMATCH,
  WEEK_LABEL_FITS,
  /** A week that has not seven days. */
  WEEK_NOT_SEVEN_DAYS,
  /** The day of the week is not that of the date. */
  WEEKDAY_MISMATCH
}
