package qilian.stats.series;

import static qilian.stats.measure.Dimension.AGENCY;
import static qilian.stats.measure.Dimension.CATEGORY;
import static qilian.stats.measure.Dimension.CHANNEL;
import static qilian.stats.measure.Dimension.DISPOSITION;
import static qilian.stats.measure.Dimension.SUBTYPE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;
import qilian.stats.compare.Bucket;
import qilian.stats.compare.Coverage;
import qilian.stats.compare.SeriesCalendar;
import qilian.stats.compare.Window;
import qilian.stats.measure.Dimension;
import qilian.stats.measure.Measure;

/** Where a question about a series is answered. */
public final class SeriesDesk {
  /** Windows times groups of one answer. */
  private static final long MOST_ROWS = 500_000;

  private final Counts counts;
  private final Directory directory;
  private final Definitions definitions;
  private final DrillDown drillDown;

  /** A desk over these tables. */
  public SeriesDesk(
      Counts counts, Directory directory, Definitions definitions, DrillDown drillDown) {
    this.counts = counts;
    this.directory = directory;
    this.definitions = definitions;
    this.drillDown = drillDown;
  }

  /**
   * The answer.
   *
   * @param today the day it is in the world, for the definition in force
   * @throws Refused if a name is unknown or the bounds make no windows
   */
  public SeriesView answer(
      SeriesQuestion question, PlaceScope scope, LocalDate today, Locale locale) {
    Measure measure = measure(question.measure(), question.version(), today);
    Directory.Place place = place(question.place());
    Map<Dimension, String> only = new EnumMap<>(Dimension.class);
    only.putAll(question.only());
    String agency = scope.restrict(place.path(), only.get(AGENCY));
    if (agency != null) {
      only.put(AGENCY, agency);
    }
    checkCodes(only);
    Asked asked = asked(question, place, measure, today, locale);
    Counts.Ask ask =
        new Counts.Ask(measure, place.code(), only, question.grouping(), question.asOf());
    List<SeriesView.Row> rows =
        question.cut() == SeriesQuestion.Cut.HOUR_OF_DAY
            ? hours(ask, asked, place)
            : days(question, ask, asked, place, locale);
    return new SeriesView(
        measure.code(),
        measure.version(),
        measure.nameZh(),
        measure.nameEn(),
        measure.unitZh(),
        measure.unitEn(),
        place.code(),
        only.get(CATEGORY),
        only.get(SUBTYPE),
        agency,
        only.get(CHANNEL),
        only.get(DISPOSITION),
        question.cut().name(),
        place.zone().getId(),
        question.weekStart().name(),
        question.asOf(),
        question.grouping().name(),
        measure.quantity(),
        rows);
  }

  /** The approved version asked for, or the one in force. */
  public Measure measure(String code, @Nullable Integer version, LocalDate today) {
    return definitions
        .find(code, version, today)
        .orElseThrow(
            () ->
                Refused.of("UNKNOWN_MEASURE", 404)
                    .with("measure", version == null ? code : code + "/" + version)
                    .with(
                        "nearest",
                        Nearest.to(code, definitions.all().stream().map(Measure::code).toList())));
  }

  /** The place of that code. */
  public Directory.Place place(String code) {
    return directory
        .place(code)
        .orElseThrow(
            () ->
                Refused.of("UNKNOWN_PLACE", 404)
                    .with("place", code)
                    .with("nearest", Nearest.to(code, directory.placeCodes())));
  }

  private void checkCodes(Map<Dimension, String> only) {
    only.forEach(
        (dimension, value) -> {
          if (dimension == AGENCY || value.isEmpty() || directory.knowsCode(value)) {
            return;
          }
          var seen = counts.values(dimension);
          if (!seen.contains(value)) {
            throw Refused.of("UNKNOWN_CODE", 400)
                .with("name", dimension.wireName())
                .with("value", value)
                .with("nearest", Nearest.to(value, seen));
          }
        });
  }

  private Asked asked(
      SeriesQuestion question,
      Directory.Place place,
      Measure measure,
      LocalDate today,
      Locale locale) {
    SeriesCalendar calendar = SeriesCalendar.of(place.zone()).startingWeeksOn(question.weekStart());
    Bucket bucket =
        switch (question.cut()) {
          case DAY -> Bucket.DAY;
          case WEEK -> Bucket.WEEK;
          case MONTH -> Bucket.MONTH;
          case HOUR_OF_DAY -> Bucket.RANGE;
        };
    List<Window> windows;
    try {
      // The hours of one week or month compare like that week or month.
      windows =
          bucket == Bucket.RANGE && question.from().equals(question.to())
              ? List.of(calendar.parse(question.from()))
              : calendar.windows(bucket, question.from(), question.to());
    } catch (IllegalArgumentException e) {
      throw Refused.of("WINDOW_MALFORMED", 400).with("reason", String.valueOf(e.getMessage()));
    }
    return new Asked(
        windows,
        question.compare(),
        coverage(place, question.asOf(), today),
        measure.smallBase(),
        locale.getLanguage().equals("zh") ? measure.unitZh() : measure.unitEn(),
        locale);
  }

  /**
   * What the root declares, or else its first to last day; nothing after the day as of which is
   * asked, nor after today: what is still to come is not a zero.
   */
  public Coverage coverage(Directory.Place place, @Nullable LocalDate asOf, LocalDate today) {
    Coverage coverage =
        place.declared().intervals().isEmpty()
            ? counts.seen(qilian.stats.measure.PlacePath.root(place.path()))
            : place.declared();
    LocalDate last = asOf == null || asOf.isAfter(today) ? today : asOf;
    List<Coverage.Days> known = new ArrayList<>();
    for (Coverage.Days days : coverage.intervals()) {
      if (!days.from().isAfter(last)) {
        LocalDate to = days.to().isAfter(last) ? last : days.to();
        known.add(new Coverage.Days(days.from(), to));
      }
    }
    return new Coverage(known);
  }

  private List<SeriesView.Row> days(
      SeriesQuestion question, Counts.Ask ask, Asked asked, Directory.Place place, Locale locale) {
    List<Window> toCount = asked.toCount();
    Map<String, DayCounts> groups = counts.byDay(ask, toCount);
    boolean grouped = question.grouping() != Grouping.NONE;
    if (grouped) {
      groups =
          Ranking.largest(
              groups, question.top(), days -> asked.windows().stream().mapToLong(days::in).sum());
    }
    if ((long) groups.size() * asked.windows().size() > MOST_ROWS) {
      throw Refused.of("ANSWER_TOO_LARGE", 400)
          .with("rows", (long) groups.size() * asked.windows().size())
          .with("most", MOST_ROWS);
    }
    Map<String, Coverage.Days> spread =
        question.compare().isEmpty()
            ? Map.of()
            : counts.spread(qilian.stats.measure.PlacePath.root(place.path()), ask);
    List<LocalDate> sources = question.compare().isEmpty() ? List.of() : sources(ask, place);
    Collection<DayCounts> agencies =
        question.compare().isEmpty() ? List.of() : agencies(ask, asked.windows());
    List<SeriesView.Row> rows = new ArrayList<>();
    for (Window window : asked.windows()) {
      boolean silent =
          asked.covers(window) == Coverage.Covered.FULL
              && agencies.stream().anyMatch(agency -> SilentSource.lacks(agency, window));
      groups.forEach(
          (key, days) -> {
            long value = days.in(window);
            Coverage.Days seen = spread.get(grouped ? key : "");
            rows.add(
                new SeriesView.Row(
                    window.label(),
                    window.from(),
                    window.until(),
                    grouped ? key : null,
                    grouped ? name(question.grouping(), key, locale) : null,
                    value,
                    Shown.of(ask.measure().quantity(), value),
                    asked.covers(window),
                    silent,
                    asked.bases(
                        window, value, days::in, seen == null ? null : seen.from(), sources),
                    link(ask, question.grouping(), key, window, null)));
          });
    }
    return rows;
  }

  /** What each agency reported of it around these windows; by agency each speaks for itself. */
  private Collection<DayCounts> agencies(Counts.Ask ask, List<Window> windows) {
    if (ask.grouping() == Grouping.AGENCY) {
      return List.of();
    }
    Counts.Ask byAgency =
        new Counts.Ask(ask.measure(), ask.place(), ask.only(), Grouping.AGENCY, ask.asOf());
    List<DayCounts> agencies = new ArrayList<>();
    counts
        .byDay(byAgency, List.of(SilentSource.watched(windows)))
        .forEach(
            (agency, days) -> {
              if (!SilentSource.isMachine(agency)) {
                agencies.add(days);
              }
            });
    return agencies;
  }

  /** The first day of every agency that reports what is asked for; by agency each has its own. */
  private List<LocalDate> sources(Counts.Ask ask, Directory.Place place) {
    if (ask.grouping() == Grouping.AGENCY) {
      return List.of();
    }
    Counts.Ask byAgency =
        new Counts.Ask(ask.measure(), ask.place(), ask.only(), Grouping.AGENCY, ask.asOf());
    return counts
        .spread(qilian.stats.measure.PlacePath.root(place.path()), byAgency)
        .values()
        .stream()
        .map(Coverage.Days::from)
        .toList();
  }

  private List<SeriesView.Row> hours(Counts.Ask ask, Asked asked, Directory.Place place) {
    if (ask.grouping() != Grouping.NONE) {
      throw Refused.of("HOURS_NOT_GROUPED", 400);
    }
    Window range = asked.windows().getFirst();
    Map<Window, long[]> byWindow = new HashMap<>(counts.byHour(ask, asked.toCount()));
    long[] none = new long[24];
    Coverage.Days seen =
        counts.spread(qilian.stats.measure.PlacePath.root(place.path()), ask).get("");
    List<LocalDate> sources = sources(ask, place);
    List<SeriesView.Row> rows = new ArrayList<>();
    for (int hour = 0; hour < none.length; hour++) {
      int h = hour;
      long value = byWindow.getOrDefault(range, none)[h];
      rows.add(
          new SeriesView.Row(
              "%02d".formatted(hour),
              range.from(),
              range.until(),
              null,
              null,
              value,
              Shown.of(ask.measure().quantity(), value),
              asked.covers(range),
              false,
              asked.bases(
                  range,
                  value,
                  w -> byWindow.getOrDefault(w, none)[h],
                  seen == null ? null : seen.from(),
                  sources),
              link(ask, Grouping.NONE, "", range, hour)));
    }
    return rows;
  }

  private @Nullable String name(Grouping grouping, String key, Locale locale) {
    boolean chinese = locale.getLanguage().equals("zh");
    if (key.equals(Ranking.REST)) {
      return chinese ? "其余" : "the rest";
    }
    if (key.equals(Counts.HERE)) {
      return chinese ? "未细分到下级" : "not placed more finely";
    }
    if (key.isEmpty()) {
      return chinese ? "未填写" : "not stated";
    }
    return switch (grouping) {
      case NONE -> null;
      case PLACE -> directory.place(key).map(p -> p.name(locale)).orElse(key);
      case AGENCY -> directory.agencyName(key, locale);
      case CATEGORY, SUBTYPE, CHANNEL, DISPOSITION -> directory.label(key, locale);
    };
  }

  /** Sums of several groups have no one link. */
  private @Nullable String link(
      Counts.Ask ask, Grouping grouping, String key, Window window, @Nullable Integer hour) {
    if (key.equals(Ranking.REST) || key.equals(Counts.HERE)) {
      return null;
    }
    Map<Dimension, String> only = new EnumMap<>(Dimension.class);
    only.putAll(ask.only());
    String place = ask.place();
    switch (grouping) {
      case NONE -> {}
      case PLACE -> place = key;
      case CATEGORY -> only.put(CATEGORY, key);
      case SUBTYPE -> only.put(SUBTYPE, key);
      case AGENCY -> only.put(AGENCY, key);
      case CHANNEL -> only.put(CHANNEL, key);
      case DISPOSITION -> only.put(DISPOSITION, key);
    }
    return drillDown.link(ask.measure(), place, only, window, hour, ask.asOf());
  }
}
