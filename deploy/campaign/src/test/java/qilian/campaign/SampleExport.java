package qilian.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An invented export in the form of the published one, counted here without any of our code. */
final class SampleExport {
  private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
  private static final int DAYS = 1095;
  private static final List<String> TYPES = List.of("住宅竊盜", "汽車竊盜", "毒品");
  private static final List<String> COUNTIES = List.of("甲縣", "乙市");
  private static final List<String> REGIONS = List.of("東區", "西區", "");

  private final List<Path> files;
  private final List<Case> cases;

  private record Case(LocalDate day, String type, String county) {}

  private SampleExport(List<Path> files, List<Case> cases) {
    this.files = files;
    this.cases = cases;
  }

  /** Writes two files with so many cases, two impossible days and a footnote. */
  static SampleExport write(Path folder, int count) throws IOException {
    Random random = new Random(89);
    List<Case> cases = new ArrayList<>();
    List<List<String>> contents = List.of(new ArrayList<>(), new ArrayList<>());
    for (List<String> lines : contents) {
      lines.add("\ufefftype,oc_year,oc_data,oc_county,oc_region");
      lines.add("案類,發生年度,發生日期,發生縣市,發生鄉鎮市區");
    }
    for (int i = 0; i < count; i++) {
      Case each =
          new Case(
              FIRST.plusDays(random.nextInt(DAYS)),
              TYPES.get(random.nextInt(TYPES.size())),
              COUNTIES.get(random.nextInt(COUNTIES.size())));
      cases.add(each);
      String region = REGIONS.get(random.nextInt(REGIONS.size()));
      contents.get(i % 2).add(line(each, region));
    }
    contents.get(0).add("毒品,111,0300,甲縣,東區");
    contents.get(1).add("毒品,110,0229,乙市,西區");
    contents.get(1).add("說明 : 一則註腳,,,,");
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      Path file = folder.resolve("sample-" + i + ".csv");
      files.add(Files.write(file, contents.get(i), StandardCharsets.UTF_8));
    }
    return new SampleExport(files, cases);
  }

  private static String line(Case each, String region) {
    LocalDate day = each.day();
    return String.format(
        Locale.ROOT,
        "%s,%d,%02d%02d,%s,%s",
        each.type(),
        day.getYear() - 1911,
        day.getMonthValue(),
        day.getDayOfMonth(),
        each.county(),
        region);
  }

  List<Path> files() {
    return files;
  }

  int cases() {
    return cases.size();
  }

  /** Where the weekly series of all places and categories differ from our own count. */
  List<String> differences(Caller reader) {
    List<String> differences = new ArrayList<>();
    for (String county : Stream.concat(Stream.of(""), COUNTIES.stream()).toList()) {
      for (String type : Stream.concat(Stream.of(""), TYPES.stream()).toList()) {
        compare(reader, county, type, differences);
      }
    }
    return differences;
  }

  private void compare(Caller reader, String county, String type, List<String> differences) {
    List<String> query =
        new ArrayList<>(
            List.of(
                "measure",
                "CRIMINAL_ACCEPTED",
                "place",
                county.isEmpty() ? "sample" : "sample:" + county,
                "bucket",
                "WEEK",
                "from",
                "2022-W03",
                "to",
                "2023-W52",
                "compare",
                "PREVIOUS,ISO_WEEK,ALIGNED,CALENDAR"));
    if (!type.isEmpty()) {
      query.addAll(List.of("category", "sample:" + type));
    }
    for (JsonNode row : reader.series(query.toArray(String[]::new)).expect(200).path("rows")) {
      LocalDate monday = LocalDate.parse(row.path("from").textValue());
      long year = monday.get(IsoFields.WEEK_BASED_YEAR);
      LocalDate sameWeek = monday.with(IsoFields.WEEK_BASED_YEAR, year - 1);
      String where = row.path("label").textValue() + " " + county + " " + type;
      long[] found = {
        row.path("value").longValue(),
        base(row, "PREVIOUS"),
        base(row, "ISO_WEEK"),
        base(row, "ALIGNED"),
        base(row, "CALENDAR")
      };
      long[] counted = {
        week(monday, county, type),
        week(monday.minusDays(7), county, type),
        week(sameWeek, county, type),
        week(monday.minusDays(364), county, type),
        count(IntStream.range(0, 7).mapToObj(i -> monday.plusDays(i).minusYears(1)), county, type)
      };
      if (!Arrays.equals(found, counted)) {
        differences.add(
            where + ": " + Arrays.toString(found) + ", counted " + Arrays.toString(counted));
      }
    }
  }

  private static long base(JsonNode row, String comparison) {
    return row.path("comparisons").path(comparison).path("base").asLong(-1);
  }

  private long week(LocalDate monday, String county, String type) {
    return count(IntStream.range(0, 7).mapToObj(monday::plusDays), county, type);
  }

  private long count(Stream<LocalDate> days, String county, String type) {
    List<LocalDate> wanted = days.distinct().toList();
    return cases.stream()
        .filter(each -> wanted.contains(each.day()))
        .filter(each -> county.isEmpty() || each.county().equals(county))
        .filter(each -> type.isEmpty() || each.type().equals(type))
        .count();
  }
}
