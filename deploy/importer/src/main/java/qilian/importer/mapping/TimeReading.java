package qilian.importer.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import qilian.importer.sheet.ColumnRef;
import qilian.importer.sheet.Row;

/** How a point in time is read out of a row: columns, patterns, zone, precision. */
public final class TimeReading {
  private static final String FRACTION =
      IntStream.rangeClosed(1, 9)
          .mapToObj(n -> "[." + "S".repeat(10 - n) + "]")
          .collect(Collectors.joining());
  private static final List<String> ISO =
      List.of("yyyy-MM-dd['T'][' ']HH:mm[:ss" + FRACTION + "][' '][XXX][XX][X]", "yyyy-MM-dd");
  private static final int CACHED = 50_000;

  private final List<ColumnRef> columns;
  private final String join;
  private final Set<String> blanks;
  private final List<TimePattern> patterns;
  private final @Nullable Epoch epoch;
  private final Field zone;
  private final @Nullable Field offset;
  private final Field precision;
  private final boolean later;
  private final boolean gapRefused;
  private final boolean required;
  private final Map<String, Object> seen = new HashMap<>();
  private final Map<String, ZoneId> zones = new HashMap<>();

  private enum Epoch {
    SECONDS,
    MILLIS
  }

  private enum Gap {
    SHIFT,
    REJECT
  }

  private enum Overlap {
    EARLIER,
    LATER
  }

  /** Reads it from the mapping; {@code homeZone} holds where the mapping names no zone. */
  TimeReading(Section section, Columns all, Set<String> blanks, String homeZone) {
    List<Section> named = new ArrayList<>();
    Section one = section.find("column");
    Section several = section.find("columns");
    if ((one == null) == (several == null)) {
      throw section.trouble("say in which \"column\" or \"columns\" the time stands");
    }
    named.addAll(one != null ? List.of(one) : Objects.requireNonNull(several).list());
    this.columns = named.stream().map(s -> all.of(s.filled())).toList();
    this.join = section.text("join", " ");
    this.blanks = blanks;
    this.epoch = section.has("epoch") ? section.need("epoch").choice(Epoch.class) : null;
    int yearOffset = section.number("yearOffset", 0, -10_000, 10_000);
    Locale locale = Locale.forLanguageTag(section.text("locale", "en"));
    this.patterns = patterns(section, locale, yearOffset);
    Section zoneSection = section.find("zone");
    this.zone =
        zoneSection != null
            ? Field.read(zoneSection, all, blanks, "")
            : Field.constant(homeZone, section);
    checkZones(zoneSection == null ? section : zoneSection);
    Section offsetSection = section.find("offset");
    this.offset = offsetSection == null ? null : Field.read(offsetSection, all, blanks, "");
    Section precisionSection = section.find("precision");
    this.precision =
        precisionSection != null
            ? Field.read(precisionSection, all, blanks, "")
            : Field.constant("AUTO", section);
    checkPrecisions(precisionSection == null ? section : precisionSection);
    this.later = section.choice("overlap", Overlap.class, Overlap.EARLIER) == Overlap.LATER;
    this.gapRefused = section.choice("gap", Gap.class, Gap.SHIFT) == Gap.REJECT;
    this.required = section.flag("required", false);
    section.closed();
  }

  private static List<TimePattern> patterns(Section section, Locale locale, int yearOffset) {
    Section given = section.find("patterns");
    List<TimePattern> patterns = new ArrayList<>();
    if (given == null) {
      ISO.forEach(iso -> patterns.add(new TimePattern(iso, locale, yearOffset, null)));
      return patterns;
    }
    for (Section item : given.oneOrMore()) {
      Section text = item.isMap() ? item.need("pattern") : item;
      TimePattern.Precision precision = null;
      if (item.isMap()) {
        precision =
            item.choice("precision", TimePattern.Precision.class, TimePattern.Precision.AUTO);
        item.closed();
      }
      try {
        patterns.add(new TimePattern(text.filled(), locale, yearOffset, precision));
      } catch (IllegalArgumentException e) {
        throw text.trouble("\"" + text.text() + "\" is no date pattern: " + e.getMessage());
      }
    }
    return patterns;
  }

  private void checkZones(Section section) {
    for (String name : zone.named()) {
      try {
        zones.put(name, ZoneId.of(name));
      } catch (DateTimeException e) {
        throw section.trouble("\"" + name + "\" is no time zone (say for example Asia/Shanghai)");
      }
    }
  }

  private void checkPrecisions(Section section) {
    for (String name : precision.named()) {
      if (!name.matches("AUTO|DAY|MINUTE")) {
        throw section.trouble("\"" + name + "\" is none of AUTO, DAY, MINUTE");
      }
    }
  }

  /** The time this row gives, or null where it gives none. */
  public @Nullable Moment read(Row row) {
    String text = Field.joined(row, columns, join, blanks);
    if (text.isEmpty()) {
      if (required) {
        throw new Refused(Reason.MISSING_TIME, "");
      }
      return null;
    }
    String zoneName = zone.text(row);
    String exactness = precision.text(row);
    String own = offset == null ? "" : offset.text(row);
    String key = text + '\u0001' + zoneName + '\u0001' + exactness + '\u0001' + own;
    Object known = seen.get(key);
    if (known == null) {
      try {
        known = moment(text, zone(zoneName), own, exactness);
      } catch (Refused e) {
        known = e;
      }
      if (seen.size() >= CACHED) {
        seen.clear();
      }
      seen.put(key, known);
    }
    if (known instanceof Refused refused) {
      throw refused;
    }
    return (Moment) known;
  }

  private ZoneId zone(String name) {
    ZoneId known = zones.get(name);
    if (known == null) {
      try {
        known = ZoneId.of(name);
      } catch (DateTimeException e) {
        throw new Refused(Reason.UNREADABLE_TIME, "time zone " + name);
      }
      zones.put(name, known);
    }
    return known;
  }

  private Moment moment(String text, ZoneId home, String own, String exactness) {
    boolean day = exactness.equals("DAY");
    if (epoch != null) {
      return at(instant(text).atZone(home).toOffsetDateTime(), home, day);
    }
    TimePattern.Local local = local(text);
    ZoneId zone = local.zone() == null ? home : local.zone();
    TimePattern.Precision byPattern = local.precision();
    if (byPattern != null && byPattern != TimePattern.Precision.AUTO) {
      day = byPattern == TimePattern.Precision.DAY;
    } else if (!exactness.equals("MINUTE") && local.time() == null) {
      day = true;
    }
    LocalTime time = local.time() == null ? LocalTime.MIDNIGHT : local.time();
    ZoneOffset offset = local.offset() == null && !own.isEmpty() ? offset(own) : local.offset();
    if (offset != null && local.time() != null) {
      return at(OffsetDateTime.of(local.date(), time, offset), home, day);
    }
    return day ? startOf(local.date(), zone) : inZone(local.date().atTime(time), zone, text);
  }

  private Moment at(OffsetDateTime time, ZoneId home, boolean day) {
    return day
        ? startOf(time.atZoneSameInstant(home).toLocalDate(), home)
        : new Moment(time, false);
  }

  private static Moment startOf(LocalDate date, ZoneId zone) {
    return new Moment(date.atStartOfDay(zone).toOffsetDateTime(), true);
  }

  /** Skipped local times move forward by the length of the gap; doubled ones take the earlier. */
  private Moment inZone(LocalDateTime local, ZoneId zone, String text) {
    if (gapRefused && zone.getRules().getValidOffsets(local).isEmpty()) {
      throw new Refused(Reason.TIME_IN_GAP, text);
    }
    ZonedDateTime time = ZonedDateTime.of(local, zone);
    return new Moment((later ? time.withLaterOffsetAtOverlap() : time).toOffsetDateTime(), false);
  }

  private TimePattern.Local local(String text) {
    Refused impossible = null;
    for (TimePattern pattern : patterns) {
      try {
        TimePattern.Local local = pattern.read(text);
        if (local != null) {
          return local;
        }
      } catch (Refused e) {
        impossible = impossible == null ? e : impossible;
      }
    }
    throw impossible != null ? impossible : new Refused(Reason.UNREADABLE_TIME, text);
  }

  private static ZoneOffset offset(String text) {
    try {
      return ZoneOffset.of(text.matches("[0-9].*") ? "+" + text : text);
    } catch (DateTimeException e) {
      throw new Refused(Reason.UNREADABLE_TIME, "offset " + text);
    }
  }

  private Instant instant(String text) {
    try {
      double number = Double.parseDouble(text);
      long millis = Math.round(epoch == Epoch.SECONDS ? number * 1000 : number);
      Instant instant = Instant.ofEpochMilli(millis);
      int year = instant.atOffset(ZoneOffset.UTC).getYear();
      if (year >= 1 && year <= 9999) {
        return instant;
      }
      throw new Refused(Reason.IMPOSSIBLE_DATE, text);
    } catch (NumberFormatException e) {
      throw new Refused(Reason.UNREADABLE_TIME, text);
    }
  }
}
