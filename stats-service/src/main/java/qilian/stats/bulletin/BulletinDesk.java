package qilian.stats.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;
import qilian.stats.compare.AttentionList;
import qilian.stats.compare.Comparison;
import qilian.stats.compare.Coverage;
import qilian.stats.compare.Window;
import qilian.stats.measure.Dimension;
import qilian.stats.measure.Measure;
import qilian.stats.measure.PlacePath;
import qilian.stats.series.Counts;
import qilian.stats.series.DayCounts;
import qilian.stats.series.Directory;
import qilian.stats.series.DrillDown;
import qilian.stats.series.Grouping;
import qilian.stats.series.PlaceScope;
import qilian.stats.series.SeriesDesk;
import qilian.stats.series.SilentSource;

/** Where an issue is put together. */
public final class BulletinDesk {
  private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
  private static final Locale EN = Locale.ENGLISH;
  private static final int FILLING_DAYS = 14;

  private final Counts counts;
  private final Directory directory;
  private final SeriesDesk series;
  private final DrillDown drillDown;

  /** A desk over the counted tables. */
  public BulletinDesk(Counts counts, Directory directory, SeriesDesk series, DrillDown drillDown) {
    this.counts = counts;
    this.directory = directory;
    this.series = series;
    this.drillDown = drillDown;
  }

  /** Who may read an issue. */
  public enum Audience {
    INWARD,
    OUTWARD
  }

  /**
   * The issue of a week.
   *
   * @param today the day of asking
   * @throws Refused if the week does not exist or the caller may not see the place's sums
   */
  public Bulletin issue(
      BulletinSeries definition,
      String week,
      Audience audience,
      @Nullable LocalDate asOf,
      PlaceScope scope,
      LocalDate today) {
    return issue(definition, week, audience, asOf, null, scope, today);
  }

  /** The same, cut within the day {@code asOf}: what became known from the cut on is left out. */
  public Bulletin issue(
      BulletinSeries definition,
      String week,
      Audience audience,
      @Nullable LocalDate asOf,
      @Nullable Instant cut,
      PlaceScope scope,
      LocalDate today) {
    Directory.Place place = series.place(definition.place());
    if (!scope.sees(place.path())) {
      throw Refused.of("NOT_ALLOWED", 403);
    }
    Window window = window(definition, week);
    Coverage coverage = series.coverage(place, asOf, today);
    LocalDate knownOn = asOf == null ? today : asOf;
    Issue issue = new Issue(definition, place, window, coverage, asOf, cut, knownOn, today);
    List<Draft> drafts = issue.drafts(audience);
    double[] adjusted = AttentionList.adjusted(drafts.stream().mapToDouble(Draft::p).toArray());
    Veil veil = audience == Audience.OUTWARD ? Veil.over(drafts) : Veil.none();
    List<Bulletin.Figure> figures = new ArrayList<>();
    Draft headline = drafts.getFirst();
    Long whole = veil.hides(headline.id()) ? null : (Long) headline.value();
    for (int i = 0; i < drafts.size(); i++) {
      figures.add(drafts.get(i).figure(whole, veil, adjusted[i], adjusted[i] <= AttentionList.Q));
    }
    return new Bulletin(
        definition.code(),
        window.label(),
        definition.nameZh(),
        definition.nameEn(),
        definition.issuerZh(),
        definition.issuerEn(),
        place.code(),
        place.name(ZH),
        place.name(EN),
        window.from(),
        window.until(),
        definition.zone().getId(),
        definition.weekStart().name(),
        definition.cutOff().toString(),
        definition.lastYear().name(),
        audience.name(),
        asOf,
        knownOn,
        cut,
        Draft.age(window, knownOn) < FILLING_DAYS,
        AttentionList.Q,
        figures,
        issue.definitions(),
        audience == Audience.OUTWARD ? List.of() : issue.silent(headline.measure()));
  }

  /** The window of a label such as {@code 2025-W45}. */
  public static Window window(BulletinSeries definition, String week) {
    try {
      Window parsed = definition.calendar().parse(week);
      if (parsed.days() == 7 && week.contains("W")) {
        return parsed;
      }
    } catch (IllegalArgumentException e) {
      throw Refused.of("WINDOW_MALFORMED", 400).with("reason", String.valueOf(e.getMessage()));
    }
    throw Refused.of("WINDOW_MALFORMED", 400).with("reason", week);
  }

  /** One issue while it is being put together. */
  private final class Issue {
    private final BulletinSeries definition;
    private final Directory.Place place;
    private final Window window;
    private final Coverage coverage;
    private final @Nullable LocalDate asOf;
    private final @Nullable Instant cut;
    private final LocalDate knownOn;
    private final LocalDate today;
    private final Map<String, Measure> used = new TreeMap<>();

    Issue(
        BulletinSeries definition,
        Directory.Place place,
        Window window,
        Coverage coverage,
        @Nullable LocalDate asOf,
        @Nullable Instant cut,
        LocalDate knownOn,
        LocalDate today) {
      this.definition = definition;
      this.place = place;
      this.window = window;
      this.coverage = coverage;
      this.asOf = asOf;
      this.cut = cut;
      this.knownOn = knownOn;
      this.today = today;
    }

    List<Draft> drafts(Audience audience) {
      List<Draft> drafts = new ArrayList<>();
      Measure headline = measure(definition.headline());
      drafts.add(overview(Bulletin.Section.HEADLINE, headline));
      for (String code : definition.cases()) {
        drafts.add(overview(Bulletin.Section.CASES, measure(code)));
      }
      lines(headline, drafts);
      differences(measure(definition.differences()), drafts);
      places(headline, audience, drafts);
      return drafts;
    }

    private Measure measure(String code) {
      return used.computeIfAbsent(code, c -> series.measure(c, null, today));
    }

    private Map<String, DayCounts> ask(Measure measure, Grouping by, @Nullable LocalDate known) {
      return ask(measure, by, known, cut);
    }

    private Map<String, DayCounts> ask(
        Measure measure, Grouping by, @Nullable LocalDate known, @Nullable Instant before) {
      return counts.byDay(
          new Counts.Ask(measure, place.code(), Map.of(), by, known, before), windows());
    }

    private List<Window> windows() {
      List<Window> all = new ArrayList<>(List.of(window));
      for (Comparison reading : List.of(Comparison.PREVIOUS, definition.lastYear())) {
        reading.of(window).ifPresent(all::add);
      }
      return all;
    }

    private Draft overview(Bulletin.Section section, Measure measure) {
      DayCounts days = ask(measure, Grouping.NONE, asOf).getOrDefault("", new DayCounts());
      Long sameAge = null;
      Window before = Comparison.PREVIOUS.of(window).orElse(null);
      long age = Draft.age(window, knownOn);
      if (before != null
          && age < FILLING_DAYS
          && coverage.covers(before) == Coverage.Covered.FULL) {
        sameAge =
            ask(measure, Grouping.NONE, knownOn.minusDays(7), definition.weekEarlier(cut))
                .getOrDefault("", new DayCounts())
                .in(before);
      }
      return draft(
          section,
          measure.code(),
          measure,
          List.of(),
          null,
          measure.nameZh(),
          measure.nameEn(),
          days,
          sameAge,
          place.code());
    }

    /** The last line takes every category that no other line names. */
    private void lines(Measure headline, List<Draft> drafts) {
      Map<String, DayCounts> byCategory = ask(headline, Grouping.CATEGORY, asOf);
      Set<String> left = new TreeSet<>(byCategory.keySet());
      definition.lines().forEach(line -> left.removeAll(line.categories()));
      for (int i = 0; i < definition.lines().size(); i++) {
        BulletinSeries.Line line = definition.lines().get(i);
        Set<String> categories = new TreeSet<>(line.categories());
        if (i == definition.lines().size() - 1) {
          categories.addAll(left);
        }
        DayCounts sum = new DayCounts();
        for (String category : categories) {
          sum = sum.plus(byCategory.getOrDefault(category, new DayCounts()));
        }
        drafts.add(
            draft(
                Bulletin.Section.CATEGORY,
                headline.code() + ":" + line.en(),
                headline,
                List.copyOf(categories),
                null,
                line.label(ZH),
                line.label(EN),
                sum,
                null,
                place.code()));
      }
    }

    private void differences(Measure measure, List<Draft> drafts) {
      new TreeMap<>(ask(measure, Grouping.SUBTYPE, asOf))
          .forEach(
              (subtype, days) ->
                  drafts.add(
                      draft(
                          Bulletin.Section.DIFFERENCE,
                          measure.code() + ":" + subtype,
                          measure,
                          List.of(),
                          subtype,
                          directory.label(subtype, ZH),
                          directory.label(subtype, EN),
                          days,
                          null,
                          place.code())));
    }

    private void places(Measure headline, Audience audience, List<Draft> drafts) {
      Map<String, DayCounts> byPlace = new TreeMap<>();
      ask(headline, Grouping.PLACE, asOf)
          .forEach(
              (code, days) -> {
                String shown = audience == Audience.OUTWARD && isFine(code) ? Counts.HERE : code;
                byPlace.merge(shown, days, DayCounts::plus);
              });
      byPlace.forEach(
          (code, days) -> {
            boolean here = code.equals(Counts.HERE);
            Directory.Place child = here ? null : directory.place(code).orElse(null);
            drafts.add(
                draft(
                    Bulletin.Section.PLACE,
                    headline.code() + "@" + code,
                    headline,
                    List.of(),
                    null,
                    here ? "未细分到下级" : child == null ? code : child.name(ZH),
                    here ? "not placed more finely" : child == null ? code : child.name(EN),
                    days,
                    null,
                    code));
          });
    }

    private boolean isFine(String code) {
      return directory.place(code).filter(Directory.Place::isFine).isPresent();
    }

    private Draft draft(
        Bulletin.Section section,
        String id,
        Measure measure,
        List<String> categories,
        @Nullable String subtype,
        String labelZh,
        String labelEn,
        DayCounts days,
        @Nullable Long sameAge,
        String at) {
      Window before = Comparison.PREVIOUS.of(window).orElse(null);
      Window yearBefore = definition.lastYear().of(window).orElse(null);
      return new Draft(
          id,
          section,
          measure,
          at,
          categories,
          subtype,
          labelZh,
          labelEn,
          window,
          coverage.covers(window),
          days.in(window),
          definition.lastYear(),
          before,
          known(before, days),
          yearBefore,
          known(yearBefore, days),
          sameAge,
          links(measure, categories, subtype, at));
    }

    private @Nullable Long known(@Nullable Window earlier, DayCounts days) {
      return earlier != null && coverage.covers(earlier) == Coverage.Covered.FULL
          ? (Long) days.in(earlier)
          : null;
    }

    private List<String> links(
        Measure measure, List<String> categories, @Nullable String subtype, String at) {
      if (at.equals(Counts.HERE)) {
        return List.of();
      }
      List<String> links = new ArrayList<>();
      for (String category : categories.isEmpty() ? List.of("") : categories) {
        Map<Dimension, String> only = new EnumMap<>(Dimension.class);
        if (!category.isEmpty()) {
          only.put(Dimension.CATEGORY, category);
        }
        if (subtype != null) {
          only.put(Dimension.SUBTYPE, subtype);
        }
        links.add(drillDown.link(measure, at, only, window, null, knownOn));
      }
      return links;
    }

    List<Bulletin.Definition> definitions() {
      return used.values().stream()
          .map(
              m -> new Bulletin.Definition(m.code(), m.version(), m.nameZh(), m.nameEn(), m.note()))
          .toList();
    }

    /** Those that used to report every week and did not in this one. */
    List<Bulletin.Silent> silent(Measure headline) {
      Counts.Ask byAgency =
          new Counts.Ask(headline, place.code(), Map.of(), Grouping.AGENCY, asOf, cut);
      Map<String, DayCounts> reported =
          counts.byDay(byAgency, List.of(SilentSource.watched(window)));
      List<Bulletin.Silent> silent = new ArrayList<>();
      new TreeMap<>(counts.spread(PlacePath.root(place.path()), byAgency))
          .forEach(
              (agency, days) -> {
                if (!SilentSource.isMachine(agency)
                    && SilentSource.is(reported.get(agency), days.to(), window)) {
                  silent.add(
                      new Bulletin.Silent(
                          agency,
                          directory.agencyName(agency, ZH),
                          directory.agencyName(agency, EN),
                          days.to()));
                }
              });
      return silent;
    }
  }
}
