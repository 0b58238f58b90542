package qilian.stats.bulletin;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.Change;
import qilian.stats.compare.Comparison;
import qilian.stats.compare.Coverage;
import qilian.stats.compare.RateComparison;
import qilian.stats.compare.ShareChange;
import qilian.stats.compare.Window;
import qilian.stats.measure.Measure;

/** A figure before it is judged together with the others, and before anything is withheld. */
record Draft(
    String id,
    Bulletin.Section section,
    Measure measure,
    String place,
    List<String> categories,
    @Nullable String subtype,
    String labelZh,
    String labelEn,
    Window window,
    Coverage.Covered covered,
    long value,
    Comparison lastYear,
    @Nullable Window previousWindow,
    @Nullable Long previous,
    @Nullable Window lastYearWindow,
    @Nullable Long lastYearValue,
    @Nullable Long previousAtSameAge,
    List<String> drillDown) {

  /** Chance of such a change from last week if nothing had changed; not a number without a base. */
  double p() {
    Long base = previous;
    Window before = previousWindow;
    if (base == null || before == null) {
      return Double.NaN;
    }
    return new RateComparison(value, window.days(), base, before.days()).pTwoSided();
  }

  /** The figure as it is shown. */
  Bulletin.Figure figure(@Nullable Long headline, Veil veil, double adjusted, boolean attention) {
    boolean hidden = veil.hides(id);
    Long known = hidden ? null : (Long) value;
    boolean shared =
        section == Bulletin.Section.CATEGORY && !hidden && headline != null && headline > 0;
    double p = p();
    return new Bulletin.Figure(
        id,
        section,
        measure.code(),
        measure.version(),
        place,
        categories,
        subtype,
        labelZh,
        labelEn,
        measure.unitZh(),
        measure.unitEn(),
        window.from(),
        window.until(),
        known,
        veil.text(id, value),
        covered,
        shared && headline != null ? ShareChange.share(value, headline, 1) : null,
        base(Comparison.PREVIOUS, previousWindow, previous, hidden || veil.hidesPrevious(id)),
        base(lastYear, lastYearWindow, lastYearValue, hidden || veil.hidesLastYear(id)),
        veil.outward() ? null : previousAtSameAge,
        veil.outward() || Double.isNaN(p) ? null : (Double) p,
        veil.outward() || Double.isNaN(adjusted) ? null : (Double) adjusted,
        attention && !hidden && !veil.hidesPrevious(id),
        veil.outward() ? List.of() : drillDown);
  }

  private Bulletin.Baseline base(
      Comparison reading, @Nullable Window earlier, @Nullable Long base, boolean withheld) {
    Change change = new Change(value, withheld ? null : base, measure.smallBase());
    return new Bulletin.Baseline(
        reading.name(),
        earlier == null ? null : earlier.label(),
        earlier == null ? null : earlier.from(),
        earlier == null ? null : earlier.until(),
        change.base(),
        change.difference(),
        change.percent(),
        change.smallBase(),
        withheld,
        withheld ? "不予列出" : change.text(Locale.SIMPLIFIED_CHINESE, measure.unitZh()),
        withheld ? "withheld" : change.text(Locale.ENGLISH, measure.unitEn()));
  }

  /** How many days lie between the end of the window and a day. */
  static long age(Window window, java.time.LocalDate knownOn) {
    return ChronoUnit.DAYS.between(window.until(), knownOn);
  }
}
