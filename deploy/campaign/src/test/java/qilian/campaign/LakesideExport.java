package qilian.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An invented export of a town in a zone with summer time, with what real exports do: two years of
 * 53 weeks, the hour that comes twice and the one that is missing, days of recording years later,
 * places that are withheld, cells with quotes and line breaks, another encoding. It counts its own
 * lines by the texts it wrote.
 */
final class LakesideExport {
  static final String POLICE = "lakeside-police";
  static final String TRANSIT = "lakeside-transit";
  static final LocalDate SPRING = LocalDate.of(2015, 3, 8);
  static final LocalDate AUTUMN = LocalDate.of(2015, 11, 1);

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String HEADER = "ID,Date,Primary Type,Description,District,Beat,Updated On";
  private static final String[] DISTRICTS = {"Étang", "Señor's \"Hill\"", "North", "NO DATA", ""};
  private static final String[] TYPES = {"THEFT, OVER $500", "BATTERY", "ROBBERY"};

  private final Random dice = new Random(20151228);
  private final List<Line> lines = new ArrayList<>();

  /** A line as it was written. */
  record Line(
      String id,
      String agency,
      LocalDate day,
      int hour,
      int minute,
      String type,
      String district,
      String beat,
      LocalDate recorded) {

    /** The hour on the town's clocks: in spring those between two and three stand at three. */
    int clockHour() {
      return day.equals(SPRING) && hour == 2 ? 3 : hour;
    }

    boolean withheld() {
      return district.isEmpty() || district.equals("NO DATA");
    }
  }

  LakesideExport() {
    days(POLICE, LocalDate.of(2014, 12, 29), 14, 3);
    days(POLICE, LocalDate.of(2015, 12, 14), 35, 3);
    days(POLICE, LocalDate.of(2018, 12, 31), 21, 3);
    days(POLICE, LocalDate.of(2019, 12, 16), 35, 2);
    days(POLICE, LocalDate.of(2020, 12, 14), 35, 3);
    days(TRANSIT, LocalDate.of(2020, 1, 1), 19, 2);
    days(TRANSIT, LocalDate.of(2020, 12, 14), 35, 2);
    for (int hour = 0; hour < 6; hour++) {
      for (int i = 0; i <= hour; i++) {
        add(POLICE, SPRING, hour, 30);
        add(POLICE, AUTUMN, hour, 30);
      }
    }
  }

  private void days(String agency, LocalDate first, int days, int most) {
    for (int day = 0; day < days; day++) {
      int count = dice.nextInt(most + 1);
      for (int i = 0; i < count; i++) {
        add(agency, first.plusDays(day), dice.nextInt(24), dice.nextInt(60));
      }
    }
  }

  private void add(String agency, LocalDate day, int hour, int minute) {
    LocalDate recorded =
        switch (dice.nextInt(4)) {
          case 0 -> day.plusDays(dice.nextInt(20));
          case 1 -> day.plusYears(1 + dice.nextInt(4));
          case 2, 3 -> day;
          default -> throw new IllegalStateException();
        };
    String district = DISTRICTS[dice.nextInt(DISTRICTS.length)];
    boolean withheld = district.isEmpty() || district.equals("NO DATA");
    lines.add(
        new Line(
            "L" + lines.size(),
            agency,
            day,
            hour,
            minute,
            TYPES[dice.nextInt(TYPES.length)],
            district,
            withheld || dice.nextBoolean() ? "" : "B" + dice.nextInt(3),
            recorded));
  }

  /** Writes the lines of an agency, packed or not. */
  Path write(Path folder, String agency, boolean packed) {
    StringBuilder text = new StringBuilder(HEADER).append("\r\n");
    for (Line line : lines) {
      if (line.agency().equals(agency)) {
        text.append(line.id())
            .append(',')
            .append(written(line))
            .append(',')
            .append(quoted(line.type()))
            .append(',')
            .append(quoted("said \"no\",\r\nthen left — " + line.id()))
            .append(',')
            .append(quoted(line.district()))
            .append(',')
            .append(line.beat())
            .append(',')
            .append(day(line.recorded()))
            .append("\r\n");
      }
    }
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out = packed ? new GZIPOutputStream(bytes) : bytes) {
        out.write(text.toString().getBytes(WINDOWS));
      }
      return Files.write(
          folder.resolve(agency + (packed ? ".csv.gz" : ".csv")), bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String written(Line line) {
    int twelve = line.hour() % 12 == 0 ? 12 : line.hour() % 12;
    return "%s %02d:%02d:00 %s"
        .formatted(day(line.day()), twelve, line.minute(), line.hour() < 12 ? "AM" : "PM");
  }

  private static String day(LocalDate day) {
    return "%02d/%02d/%04d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /** How many lines an agency has. */
  long size(String agency) {
    return lines.stream().filter(line -> line.agency().equals(agency)).count();
  }

  /** Lines per ISO week, by arithmetic on days: a week belongs to the year of its Thursday. */
  Map<String, Long> weeks(@Nullable LocalDate asOf, Predicate<Line> wanted) {
    Map<String, Long> weeks = new TreeMap<>();
    for (Line line : lines) {
      if (wanted.test(line) && (asOf == null || !line.recorded().isAfter(asOf))) {
        weeks.merge(weekOf(line.day()), 1L, Long::sum);
      }
    }
    return weeks;
  }

  private static String weekOf(LocalDate day) {
    long sinceMonday = Math.floorMod(day.toEpochDay() + 3, 7L);
    LocalDate thursday = day.minusDays(sinceMonday).plusDays(3);
    int week = (thursday.getDayOfYear() - 1) / 7 + 1;
    return "%d-W%02d".formatted(thursday.getYear(), week);
  }

  /** Lines of a day per hour on the town's clocks. */
  long[] hours(LocalDate day) {
    long[] hours = new long[24];
    lines.stream().filter(line -> line.day().equals(day)).forEach(l -> hours[l.clockHour()]++);
    return hours;
  }
}
