package qilian.stats.timeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;
import qilian.stats.series.Directory;
import qilian.stats.series.Directory.Place;

/** Where a question about a timeline is answered, within what the running scope sees. */
public final class TimelineDesk {
  private static final int MOST_MATTERS = 200;

  private final Entries entries;
  private final Directory directory;

  /** A desk over these tables. */
  public TimelineDesk(Entries entries, Directory directory) {
    this.entries = entries;
    this.directory = directory;
  }

  /**
   * What part of the axis is asked for.
   *
   * @param until first day that no longer belongs to it; null for no end
   * @param cursor where the last page ended
   */
  public record Part(
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String cursor,
      int limit,
      Instant now,
      Locale locale) {}

  /** A case and what belongs together with it. */
  public TimelineView ofCase(String caseCode, Part part) {
    Matter found = entries.ofCase(caseCode).orElseThrow(() -> unknown("case", caseCode));
    return ofMatter("CASE", caseCode, found, part);
  }

  /** An incident and what belongs together with it. */
  public TimelineView ofIncident(String id, Part part) {
    UUID matter;
    try {
      matter = UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw unknown("incident", id);
    }
    Matter found = entries.matter(matter).orElseThrow(() -> unknown("incident", id));
    return ofMatter("INCIDENT", id, found, part);
  }

  /** A place and everything below it. */
  public TimelineView ofPlace(String code, Part part) {
    Place place = directory.place(code).orElseThrow(() -> unknown("place", code));
    List<Entry> found = entries.ofPlace(place.path(), stretch(part, place));
    Set<UUID> ids = new HashSet<>();
    found.forEach(entry -> ids.add(entry.matter()));
    List<Matter> owing = entries.owing(place.path(), MOST_MATTERS);
    Map<UUID, Matter> matters = new HashMap<>();
    entries.matters(ids).forEach(matter -> matters.put(matter.id(), matter));
    TimelineView.Subject subject =
        new TimelineView.Subject("PLACE", code, place.name(part.locale()), null, List.of());
    return view(subject, found, matters, owing, part);
  }

  private TimelineView ofMatter(String kind, String id, Matter found, Part part) {
    Set<UUID> together = entries.together(found.id(), MOST_MATTERS);
    List<Matter> all = entries.matters(together);
    Map<UUID, Matter> matters = new HashMap<>();
    all.forEach(matter -> matters.put(matter.id(), matter));
    Place place = directory.place(leaf(found.placePath())).orElse(null);
    List<Entry> lines = entries.ofMatters(together, stretch(part, place));
    TimelineView.Subject subject =
        new TimelineView.Subject(
            kind,
            id,
            place == null ? null : place.name(part.locale()),
            found.phase(),
            all.stream()
                .map(
                    each ->
                        new TimelineView.Of(
                            each.id(),
                            each.family(),
                            each.caseCode(),
                            each.phase(),
                            leaf(each.placePath())))
                .toList());
    return view(subject, lines, matters, all, part);
  }

  private TimelineView view(
      TimelineView.Subject subject,
      List<Entry> found,
      Map<UUID, Matter> matters,
      List<Matter> owing,
      Part part) {
    boolean more = found.size() > part.limit();
    List<Entry> shown = more ? found.subList(0, part.limit()) : found;
    Set<UUID> corrected = new HashSet<>();
    found.stream().map(Entry::corrects).filter(Objects::nonNull).forEach(corrected::add);
    List<TimelineView.Line> lines = new ArrayList<>();
    for (Entry entry : shown) {
      Matter matter = matters.get(entry.matter());
      String by = entry.agency();
      lines.add(
          new TimelineView.Line(
              entry.eventId(),
              entry.occurredAt(),
              entry.registeredAt(),
              entry.fact(),
              FactLabels.of(entry.fact(), part.locale()),
              entry.matter(),
              matter == null ? null : matter.caseCode(),
              by,
              by == null ? null : directory.agencyName(by, part.locale()),
              leaf(entry.placePath()),
              entry.detail(),
              entry.corrects(),
              corrected.contains(entry.eventId())));
    }
    return new TimelineView(
        subject, lines, owes(owing, part), more ? cursor(shown.getLast()) : null);
  }

  private List<TimelineView.Due> owes(List<Matter> matters, Part part) {
    List<TimelineView.Due> all = new ArrayList<>();
    for (Matter matter : matters) {
      for (Owed owed : matter.owes()) {
        all.add(
            new TimelineView.Due(
                matter.caseCode(),
                matter.id(),
                owed.kind(),
                owed.on(),
                owed.at(),
                owed.owedBy(),
                directory.agencyName(owed.owedBy(), part.locale()),
                owed.basis(),
                !part.now().isBefore(owed.at())));
      }
    }
    all.sort(
        Comparator.comparing(TimelineView.Due::at)
            .thenComparing(TimelineView.Due::kind)
            .thenComparing(TimelineView.Due::matter));
    return all;
  }

  /** One more than shown, to know whether there is more. */
  private static Entries.Stretch stretch(Part part, @Nullable Place place) {
    java.time.ZoneId zone = place == null ? java.time.ZoneId.of("Asia/Shanghai") : place.zone();
    LocalDate from = part.from();
    LocalDate until = part.until();
    return new Entries.Stretch(
        from == null ? Instant.EPOCH.minusSeconds(1L << 35) : start(from, zone),
        until == null ? Instant.EPOCH.plusSeconds(1L << 37) : start(until, zone),
        mark(part.cursor()),
        part.limit() + 1);
  }

  private static Instant start(LocalDate day, java.time.ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static String cursor(Entry entry) {
    String text = entry.occurredAt() + " " + entry.registeredAt() + " " + entry.eventId();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Entries.@Nullable Mark mark(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
      return new Entries.Mark(
          Instant.parse(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]));
    } catch (RuntimeException e) {
      throw Refused.of("PARAMETER_MALFORMED", 400)
          .with("name", "cursor")
          .with("value", cursor.substring(0, Math.min(40, cursor.length())))
          .with("allowed", "next");
    }
  }

  private static Refused unknown(String name, String value) {
    return Refused.of("TIMELINE_UNKNOWN", 404)
        .with("name", name)
        .with("value", value.substring(0, Math.min(80, value.length())));
  }

  private static String leaf(String path) {
    return path.substring(path.lastIndexOf('>') + 1);
  }
}
