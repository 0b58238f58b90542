package qilian.stats.bulletin;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;
import qilian.stats.compare.Comparison;
import qilian.stats.series.Directory;
import qilian.stats.series.PlaceScope;
import qilian.stats.series.SeriesDesk;

/** Makes a bulletin of a draft, or says which part of it cannot be. */
public final class SeriesDrafts {
  private static final int QUARTER_SECONDS = 900;
  private static final int MOST = 40;

  private final SeriesDesk series;

  /** Drafts are held against the places and measures that the series know. */
  public SeriesDrafts(SeriesDesk series) {
    this.series = series;
  }

  /**
   * The bulletin.
   *
   * @throws Refused 400 with the field, 403 for a place the proposer does not answer for, 404 for a
   *     place or measure that nobody knows
   */
  public BulletinSeries checked(@Nullable SeriesDraft draft, PlaceScope scope, LocalDate today) {
    if (draft == null) {
      throw malformed("", "an object");
    }
    String code = text("/code", draft.code());
    if (code.length() > 60 || !code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw malformed("/code", "a-z, 0-9, -");
    }
    Directory.Place place = series.place(text("/place", draft.place()));
    String headline = measure("/headline", draft.headline(), today);
    BulletinSeries made =
        new BulletinSeries(
            code,
            text("/nameZh", draft.nameZh()),
            text("/nameEn", draft.nameEn()),
            text("/issuerZh", draft.issuerZh()),
            text("/issuerEn", draft.issuerEn()),
            place.code(),
            read("/zone", draft.zone(), ZoneId::of, place.zone()),
            read("/weekStart", draft.weekStart(), DayOfWeek::valueOf, DayOfWeek.MONDAY),
            cutOff(draft.cutOff()),
            lastYear(draft.comparison()),
            headline,
            cases(draft.cases(), today),
            measure("/differences", draft.differences(), today),
            lines(draft.lines()),
            null);
    mayAnswerFor(made, scope);
    return made;
  }

  /** Refuses whoever may not see the sums of a bulletin's place. */
  public void mayAnswerFor(BulletinSeries made, PlaceScope scope) {
    if (!scope.sees(series.place(made.place()).path())) {
      throw Refused.of("NOT_ALLOWED", 403);
    }
  }

  private static LocalTime cutOff(@Nullable String text) {
    LocalTime time = read("/cutOff", text, LocalTime::parse, LocalTime.MIDNIGHT);
    if (time.getNano() != 0 || time.toSecondOfDay() % QUARTER_SECONDS != 0) {
      throw malformed("/cutOff", "00:00, 00:15, …, 23:45");
    }
    return time;
  }

  private static Comparison lastYear(@Nullable String text) {
    Comparison reading = read("/comparison", text, Comparison::valueOf, Comparison.ALIGNED);
    if (reading == Comparison.PREVIOUS) {
      throw malformed("/comparison", "ISO_WEEK, ALIGNED, CALENDAR");
    }
    return reading;
  }

  private List<String> cases(@Nullable List<String> codes, LocalDate today) {
    List<String> cases = codes == null ? List.of() : codes;
    if (cases.size() > MOST || new HashSet<>(cases).size() != cases.size()) {
      throw malformed("/cases", "at most " + MOST + ", each once");
    }
    for (int i = 0; i < cases.size(); i++) {
      measure("/cases/" + i, cases.get(i), today);
    }
    return cases;
  }

  private String measure(String pointer, @Nullable String code, LocalDate today) {
    return series.measure(text(pointer, code), null, today).code();
  }

  private static List<BulletinSeries.Line> lines(@Nullable List<SeriesDraft.Line> drafts) {
    if (drafts == null || drafts.isEmpty() || drafts.size() > MOST) {
      throw malformed("/lines", "1 … " + MOST);
    }
    List<BulletinSeries.Line> lines = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < drafts.size(); i++) {
      SeriesDraft.Line draft = drafts.get(i);
      String at = "/lines/" + i;
      String en = text(at + "/en", draft.en());
      Set<String> categories = draft.categories() == null ? Set.of() : draft.categories();
      if (!names.add(en)) {
        throw malformed(at + "/en", "each name once");
      }
      for (String category : categories) {
        if (!taken.add(category)) {
          throw malformed(at + "/categories", category + ": in one line only");
        }
      }
      lines.add(new BulletinSeries.Line(text(at + "/zh", draft.zh()), en, categories));
    }
    return lines;
  }

  private static String text(String pointer, @Nullable String value) {
    if (value == null || value.isBlank() || value.length() > 120) {
      throw malformed(pointer, "1 … 120");
    }
    return value;
  }

  private static <T> T read(
      String pointer, @Nullable String text, Function<String, T> reader, T otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      return reader.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw malformed(pointer, text);
    }
  }

  private static Refused malformed(String pointer, String reason) {
    return Refused.of("SERIES_MALFORMED", 400).at(pointer).with("reason", reason);
  }
}
