package qilian.stats.bulletin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import qilian.stats.bulletin.JudicialLines.Line;
import qilian.stats.bulletin.JudicialMonthly.Earlier;
import qilian.stats.bulletin.JudicialMonthly.Figure;
import qilian.stats.bulletin.JudicialMonthly.Prevented;
import qilian.stats.compare.Change;
import qilian.stats.compare.Comparison;
import qilian.stats.compare.ShareChange;
import qilian.stats.series.Grouping;
import qilian.stats.series.PlaceScope;
import qilian.stats.series.RateDesk;
import qilian.stats.series.SeriesDesk;
import qilian.stats.series.SeriesQuestion;
import qilian.stats.series.SeriesView;
import qilian.stats.series.Shown;

/** Where the judicial monthly is put together, from the same questions that anybody may ask. */
public final class JudicialDesk {
  private static final String ACCEPTED = "DISPUTES_ACCEPTED";
  private static final List<String> RATES =
      List.of("SUCCESS_RATE_OF_ACCEPTED", "SUCCESS_RATE_OF_CLOSED");
  private static final List<Comparison> READINGS =
      List.of(Comparison.PREVIOUS, Comparison.CALENDAR);
  private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

  private final SeriesDesk series;
  private final RateDesk rates;

  /** A desk over these series. */
  public JudicialDesk(SeriesDesk series, RateDesk rates) {
    this.series = series;
    this.rates = rates;
  }

  /**
   * The table of one month.
   *
   * @param month such as {@code 2016-08}
   */
  public JudicialMonthly month(
      String place, String month, @Nullable LocalDate asOf, PlaceScope scope, LocalDate today) {
    Asking asking = new Asking(place, month, asOf, scope, today);
    SeriesView whole = asking.ask(ACCEPTED, Grouping.NONE);
    SeriesView.Row row = whole.rows().getFirst();
    Figure accepted = asking.figure(ACCEPTED, new Line("ACCEPTED", "受理", "accepted"));
    List<RateDesk.RateAnswer> shares = new ArrayList<>();
    for (String rate : RATES) {
      shares.add(
          rates.answer(
              rates.rate(rate, null, today),
              asking.question(ACCEPTED, Grouping.NONE),
              scope,
              today,
              ZH));
    }
    SeriesView byCategory = asking.ask(ACCEPTED, Grouping.CATEGORY);
    SeriesView bySource = asking.ask(ACCEPTED, Grouping.CHANNEL);
    List<Line> sources = new ArrayList<>(JudicialLines.SOURCES);
    if (bySource.rows().stream().anyMatch(r -> r.value() > 0 && isUnknownSource(r))) {
      sources.add(new Line("", "来源未填写", "source not stated"));
    }
    return new JudicialMonthly(
        whole.place(),
        series.place(place).name(ZH),
        month,
        row.from(),
        row.until(),
        asOf,
        accepted,
        asking.figure("DISPUTES_SUCCESSFUL", new Line("SUCCESSFUL", "成功", "settled")),
        asking.figure("DISPUTES_CLOSED", new Line("CLOSED", "已结", "closed")),
        shares,
        asking.figure("AMOUNT", new Line("AMOUNT", "协议涉及金额", "amount agreed")),
        parts(whole, bySource, sources, JudicialDesk::source),
        parts(whole, byCategory, JudicialLines.CATEGORIES, JudicialLines::reported),
        prevented(asking));
  }

  private static boolean isUnknownSource(SeriesView.Row row) {
    return source(Objects.requireNonNullElse(row.key(), "")).isEmpty();
  }

  private static String source(String key) {
    return JudicialLines.SOURCES.stream().anyMatch(line -> line.code().equals(key)) ? key : "";
  }

  private static List<Prevented> prevented(Asking asking) {
    SeriesView cases = asking.ask("ESCALATIONS_PREVENTED", Grouping.NONE);
    SeriesView people = asking.ask("ESCALATIONS_PREVENTED_HEADCOUNT", Grouping.NONE);
    List<Figure> byCases =
        parts(
            cases,
            asking.ask("ESCALATIONS_PREVENTED", Grouping.SUBTYPE),
            JudicialLines.PREVENTED,
            UnaryOperator.identity());
    List<Figure> byPeople =
        parts(
            people,
            asking.ask("ESCALATIONS_PREVENTED_HEADCOUNT", Grouping.SUBTYPE),
            JudicialLines.PREVENTED,
            UnaryOperator.identity());
    List<Prevented> all = new ArrayList<>();
    for (int i = 0; i < byCases.size(); i++) {
      Line line = JudicialLines.PREVENTED.get(i);
      all.add(new Prevented(line.code(), line.zh(), byCases.get(i), byPeople.get(i)));
    }
    return all;
  }

  /** One figure a line, each the sum of the groups that are reported under it. */
  private static List<Figure> parts(
      SeriesView whole, SeriesView grouped, List<Line> lines, UnaryOperator<String> reported) {
    SeriesView.Row total = whole.rows().getFirst();
    List<Figure> figures = new ArrayList<>();
    for (Line line : lines) {
      List<SeriesView.Row> rows =
          grouped.rows().stream()
              .filter(
                  row ->
                      reported.apply(Objects.requireNonNullElse(row.key(), "")).equals(line.code()))
              .toList();
      long value = rows.stream().mapToLong(SeriesView.Row::value).sum();
      figures.add(
          new Figure(
              line.code(),
              line.zh(),
              line.en(),
              whole.measure(),
              whole.version(),
              whole.unitZh(),
              value,
              Shown.of(whole.quantity(), value),
              total.value() == 0 ? null : ShareChange.share(value, total.value(), 1),
              base(Comparison.PREVIOUS, value, total, rows, whole.unitZh()),
              base(Comparison.CALENDAR, value, total, rows, whole.unitZh()),
              rows.stream().map(SeriesView.Row::drillDown).filter(Objects::nonNull).toList()));
    }
    return figures;
  }

  /** Where the month is covered, a line without groups was 0 then. */
  private static Earlier base(
      Comparison reading,
      long value,
      SeriesView.Row total,
      List<SeriesView.Row> rows,
      String unit) {
    SeriesView.Baseline whole = total.comparisons().get(reading.name());
    Long base = null;
    if (whole != null && whole.base() != null) {
      long sum = 0;
      for (SeriesView.Row row : rows) {
        SeriesView.Baseline part = row.comparisons().get(reading.name());
        sum += part == null || part.base() == null ? 0 : part.base();
      }
      base = sum;
    }
    Change change = Change.of(value, base);
    return new Earlier(
        whole == null ? null : whole.label(),
        base,
        change.difference(),
        change.percent(),
        change.smallBase(),
        change.text(ZH, unit));
  }

  /** The place, the month and the reader of one table. */
  private final class Asking {
    private final String place;
    private final String month;
    private final @Nullable LocalDate asOf;
    private final PlaceScope scope;
    private final LocalDate today;

    Asking(
        String place, String month, @Nullable LocalDate asOf, PlaceScope scope, LocalDate today) {
      this.place = place;
      this.month = month;
      this.asOf = asOf;
      this.scope = scope;
      this.today = today;
    }

    SeriesQuestion question(String measure, Grouping grouping) {
      return new SeriesQuestion(
          measure,
          null,
          place,
          Map.of(),
          SeriesQuestion.Cut.MONTH,
          DayOfWeek.MONDAY,
          month,
          month,
          READINGS,
          asOf,
          grouping,
          0);
    }

    SeriesView ask(String measure, Grouping grouping) {
      return series.answer(question(measure, grouping), scope, today, ZH);
    }

    Figure figure(String measure, Line line) {
      SeriesView view = ask(measure, Grouping.NONE);
      SeriesView.Row row = view.rows().getFirst();
      return new Figure(
          line.code(),
          line.zh(),
          line.en(),
          view.measure(),
          view.version(),
          view.unitZh(),
          row.value(),
          row.shown(),
          null,
          base(Comparison.PREVIOUS, row.value(), row, List.of(row), view.unitZh()),
          base(Comparison.CALENDAR, row.value(), row, List.of(row), view.unitZh()),
          row.drillDown() == null ? List.of() : List.of(row.drillDown()));
    }
  }
}
