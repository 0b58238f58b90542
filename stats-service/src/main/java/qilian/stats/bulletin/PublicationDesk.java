package qilian.stats.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import qilian.contract.stats.StatsFact;
import qilian.guard.problem.Refused;
import qilian.stats.compare.Window;
import qilian.stats.measure.Dimension;
import qilian.stats.measure.Measure;
import qilian.stats.series.Counts;
import qilian.stats.series.Grouping;
import qilian.stats.series.Nearest;
import qilian.stats.series.PlaceScope;
import qilian.stats.series.SeriesDesk;

/** Where issues are frozen, published by a second person, and held against the present data. */
public final class PublicationDesk {
  private final SeriesBook book;
  private final Publications publications;
  private final Announcements announcements;
  private final BulletinDesk bulletins;
  private final Counts counts;
  private final SeriesDesk series;
  private final Function<Bulletin, String> json;

  /**
   * A desk over the frozen issues.
   *
   * @param json an issue as the bytes of its JSON form
   */
  public PublicationDesk(
      SeriesBook book,
      Publications publications,
      Announcements announcements,
      BulletinDesk bulletins,
      Counts counts,
      SeriesDesk series,
      Function<Bulletin, String> json) {
    this.book = book;
    this.publications = publications;
    this.announcements = announcements;
    this.bulletins = bulletins;
    this.counts = counts;
    this.series = series;
    this.json = json;
  }

  /** The bulletin of that code. */
  public BulletinSeries series(String code) {
    List<BulletinSeries> all = book.inForce();
    return all.stream()
        .filter(s -> s.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                Refused.of("UNKNOWN_SERIES", 404)
                    .with("series", code)
                    .with(
                        "nearest",
                        Nearest.to(code, all.stream().map(BulletinSeries::code).toList())));
  }

  /** The forms an issue is kept in, by name. */
  public static String form(String format, Locale locale) {
    return format.equals("JSON")
        ? "JSON"
        : format + "." + (locale.getLanguage().equals("zh") ? "zh" : "en");
  }

  /**
   * Freezes an issue; its week must be over at the series' own cut-off. A series that is cut within
   * the day is frozen as it was known at its last cut, however much later it is asked for; one that
   * is not, as it stands.
   *
   * @param knownOn a day on which it is to be cut instead; null for the last one
   */
  public Publications.Row propose(
      BulletinSeries definition,
      String week,
      BulletinDesk.Audience audience,
      PlaceScope scope,
      String proposer,
      UUID id,
      @Nullable LocalDate knownOn,
      Instant now) {
    Window window = BulletinDesk.window(definition, week);
    if (definition.endedBy(window.from())) {
      throw Refused.of("SERIES_ENDED", 409)
          .with("series", definition.code())
          .with("on", String.valueOf(definition.endsOn()));
    }
    LocalDate last = definition.lastCut(now);
    LocalDate cutDay = knownOn == null ? last : knownOn;
    Instant end = definition.calendar().end(window);
    if (now.isBefore(end) || definition.calendar().start(cutDay).isBefore(end)) {
      throw Refused.of("WEEK_NOT_OVER", 409).with("week", week).with("until", end);
    }
    if (cutDay.isAfter(last)) {
      throw Refused.of("CUT_NOT_PASSED", 409).with("day", cutDay).with("last", last);
    }
    if (publications.find(definition.code(), window.label(), audience).isPresent()) {
      throw Refused.of("ALREADY_PUBLISHED", 409);
    }
    LocalDate today = now.atZone(definition.zone()).toLocalDate();
    boolean whole = !definition.cutsWithinTheDay();
    LocalDate asOf = whole && cutDay.equals(last) ? null : cutDay;
    Instant cut = whole ? null : definition.calendar().start(cutDay);
    Freeze freeze = new Freeze(definition, week, asOf, cut, scope, today);
    Bulletin issue = freeze.issue(audience);
    Publications.Row row =
        new Publications.Row(
            id,
            definition.code(),
            issue.week(),
            audience.name(),
            series.place(definition.place()).path(),
            "PROPOSED",
            cutDay,
            cut != null ? cut : asOf == null ? now : definition.calendar().start(asOf.plusDays(1)),
            counts.offsets(),
            proposer,
            now,
            null,
            null);
    Map<String, String> forms = new HashMap<>();
    forms.put("JSON", json.apply(issue));
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      forms.put(form("TEXT", locale), Rendering.text(issue, locale));
      forms.put(form("MARKDOWN", locale), Rendering.markdown(issue, locale));
    }
    // What an outward issue withholds is needed to hold its figures against later ones.
    forms.put("VALUES", values(audience, issue, freeze));
    publications.propose(row, forms);
    return row;
  }

  /** What is frozen: the same question for every audience. */
  private final class Freeze {
    private final BulletinSeries definition;
    private final String week;
    private final @Nullable LocalDate asOf;
    private final @Nullable Instant cut;
    private final PlaceScope scope;
    private final LocalDate today;

    Freeze(
        BulletinSeries definition,
        String week,
        @Nullable LocalDate asOf,
        @Nullable Instant cut,
        PlaceScope scope,
        LocalDate today) {
      this.definition = definition;
      this.week = week;
      this.asOf = asOf;
      this.cut = cut;
      this.scope = scope;
      this.today = today;
    }

    Bulletin issue(BulletinDesk.Audience audience) {
      return bulletins.issue(definition, week, audience, asOf, cut, scope, today);
    }
  }

  private static String values(BulletinDesk.Audience audience, Bulletin issue, Freeze freeze) {
    Bulletin whole =
        audience == BulletinDesk.Audience.INWARD
            ? issue
            : freeze.issue(BulletinDesk.Audience.INWARD);
    StringBuilder lines = new StringBuilder();
    whole.figures().forEach(f -> lines.append(f.id()).append('\t').append(f.value()).append('\n'));
    return lines.toString();
  }

  /** Publishes a proposal of somebody else. */
  public Publications.Row publish(
      BulletinSeries definition,
      String week,
      BulletinDesk.Audience audience,
      String approver,
      Instant now) {
    Publications.Row row = frozen(definition, week, audience);
    if (row.status().equals("PUBLISHED")) {
      throw Refused.of("ALREADY_APPROVED", 409);
    }
    if (row.proposedBy().equals(approver)) {
      throw Refused.of("SECOND_PERSON_NEEDED", 409);
    }
    if (!publications.publish(row.id(), approver, now)) {
      throw Refused.of("ALREADY_APPROVED", 409);
    }
    announcements.announce(published(definition, row, now));
    return frozen(definition, week, audience);
  }

  private Announcements.Announcement published(
      BulletinSeries definition, Publications.Row row, Instant now) {
    Window window = BulletinDesk.window(definition, row.week());
    return announcement(
        definition,
        row,
        row.id().toString(),
        new StatsFact.BulletinPublished(
            row.id().toString(),
            row.series(),
            row.week(),
            StatsFact.Audience.valueOf(row.audience()),
            definition.place(),
            window.from(),
            window.until(),
            row.knownUntil().atZone(definition.zone()).toOffsetDateTime(),
            Sha256.of(publications.form(row.id(), "JSON").orElse(""))),
        now);
  }

  private static Announcements.Announcement announcement(
      BulletinSeries definition, Publications.Row row, String id, StatsFact fact, Instant now) {
    return new Announcements.Announcement(
        fact,
        "publication/" + row.id(),
        "publication/" + id,
        definition.place(),
        row.placePath(),
        definition.zone(),
        now);
  }

  /**
   * Acknowledges what differs now, by somebody other than who proposed the issue.
   *
   * @throws Refused where nothing differs, or the issue is not published
   */
  public void restate(
      BulletinSeries definition,
      Publications.Row row,
      PlaceScope scope,
      LocalDate today,
      String by,
      Instant now) {
    if (!row.status().equals("PUBLISHED")) {
      throw Refused.of("NOT_PUBLISHED", 409);
    }
    if (row.proposedBy().equals(by)) {
      throw Refused.of("SECOND_PERSON_NEEDED", 409);
    }
    List<Publications.Restated> open =
        differences(definition, row, scope, today).stream().map(r -> r.by(by, now)).toList();
    if (open.isEmpty()) {
      throw Refused.of("NOTHING_TO_RESTATE", 409);
    }
    int before = publications.restated(row.id()).size();
    publications.restate(row.id(), open, now);
    announcements.announce(
        announcement(
            definition,
            row,
            row.id() + "/restatement/" + (before + 1),
            new StatsFact.BulletinRestated(
                row.id().toString(),
                row.series(),
                row.week(),
                StatsFact.Audience.valueOf(row.audience()),
                definition.place(),
                open.stream()
                    .map(
                        r ->
                            new StatsFact.RestatedFigure(
                                r.figure(),
                                Math.toIntExact(r.oldValue()),
                                Math.toIntExact(r.newValue()),
                                r.cause()))
                    .toList()),
            now));
  }

  /** The frozen issue of a week. */
  public Publications.Row frozen(
      BulletinSeries definition, String week, BulletinDesk.Audience audience) {
    String label = BulletinDesk.window(definition, week).label();
    return publications
        .find(definition.code(), label, audience)
        .orElseThrow(() -> Refused.of("NOT_PUBLISHED", 404));
  }

  /** What differs from the frozen figures now, as nobody has acknowledged it yet. */
  public List<Publications.Restated> differences(
      BulletinSeries definition, Publications.Row row, PlaceScope scope, LocalDate today) {
    Map<String, Long> frozen = new TreeMap<>();
    publications
        .form(row.id(), "VALUES")
        .orElse("")
        .lines()
        .forEach(
            line -> {
              int tab = line.lastIndexOf('\t');
              frozen.put(line.substring(0, tab), Long.valueOf(line.substring(tab + 1)));
            });
    publications.restated(row.id()).forEach(r -> frozen.put(r.figure(), r.newValue()));
    Bulletin now =
        bulletins.issue(definition, row.week(), BulletinDesk.Audience.INWARD, null, scope, today);
    Window window = BulletinDesk.window(definition, row.week());
    List<Publications.Restated> differences = new ArrayList<>();
    for (Bulletin.Figure f : now.figures()) {
      Long old = frozen.remove(f.id());
      Long value = f.value();
      if (value != null && value != (old == null ? 0 : old)) {
        differences.add(difference(f, window, old == null ? 0 : old, value, row.knownOn()));
      }
    }
    // A figure that is no longer there has become nothing.
    frozen.forEach(
        (id, old) -> {
          if (old != 0) {
            differences.add(
                new Publications.Restated(
                    id, id, id, old, 0, "CORRECTED", List.of(), -old, null, null));
          }
        });
    return differences;
  }

  private Publications.Restated difference(
      Bulletin.Figure f, Window window, long old, long value, LocalDate knownOn) {
    List<Counts.Recorded> ledger = ledger(f, window, knownOn);
    long later = ledger.stream().mapToLong(r -> r.added() - r.removed()).sum();
    boolean late = ledger.stream().anyMatch(r -> r.added() > 0);
    boolean corrected = ledger.stream().anyMatch(r -> r.removed() > 0);
    String cause = late && corrected ? "LATE_AND_CORRECTED" : corrected ? "CORRECTED" : "LATE";
    return new Publications.Restated(
        f.id(),
        f.labelZh(),
        f.labelEn(),
        old,
        value,
        cause,
        ledger,
        value - old - later,
        null,
        null);
  }

  private List<Counts.Recorded> ledger(Bulletin.Figure f, Window window, LocalDate knownOn) {
    if (f.place().equals(Counts.HERE)) {
      return List.of();
    }
    Measure measure = series.measure(f.measure(), f.version(), LocalDate.MAX);
    Map<LocalDate, Counts.Recorded> days = new TreeMap<>();
    for (String category : f.categories().isEmpty() ? List.of("") : f.categories()) {
      Map<Dimension, String> only = new HashMap<>();
      if (!f.categories().isEmpty()) {
        only.put(Dimension.CATEGORY, category);
      }
      String subtype = f.subtype();
      if (subtype != null) {
        only.put(Dimension.SUBTYPE, subtype);
      }
      Counts.Ask ask = new Counts.Ask(measure, f.place(), only, Grouping.NONE, null);
      for (Counts.Recorded r : counts.ledger(ask, window, knownOn)) {
        days.merge(
            r.recordedOn(),
            r,
            (a, b) ->
                new Counts.Recorded(
                    a.recordedOn(), a.added() + b.added(), a.removed() + b.removed()));
      }
    }
    return List.copyOf(days.values());
  }
}
