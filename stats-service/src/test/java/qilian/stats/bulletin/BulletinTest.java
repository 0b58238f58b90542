package qilian.stats.bulletin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.stats.bulletin.BulletinDesk.Audience.INWARD;
import static qilian.stats.bulletin.BulletinDesk.Audience.OUTWARD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import qilian.contract.Effect;
import qilian.guard.Scope;
import qilian.guard.problem.Refused;
import qilian.stats.Recount;
import qilian.stats.Town;
import qilian.stats.compare.Comparison;
import qilian.stats.compare.Coverage;
import qilian.stats.compare.lint.BulletinLinter;
import qilian.stats.compare.lint.Finding;
import qilian.stats.measure.Condition;
import qilian.stats.measure.Delta;
import qilian.stats.measure.Dimension;
import qilian.stats.measure.Filter;
import qilian.stats.measure.Measure;
import qilian.stats.measure.Quantity;
import qilian.stats.series.Counts;
import qilian.stats.series.Definitions;
import qilian.stats.series.Directory;
import qilian.stats.series.DrillDown;
import qilian.stats.series.PlaceScope;
import qilian.stats.series.SeriesDesk;

/** The issue of the newspaper's week, word for word, and what holds for every issue. */
class BulletinTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 11, 3);
  private static final LocalDate YEAR_BEFORE = LocalDate.of(2024, 11, 3);
  private static final String POLICE = "baota-police";
  private static final PlaceScope EVERYTHING = PlaceScope.of(Scope.ALL);
  private static final String[][] LABELS = {
    {"THEFT_FROM_VEHICLE", "盗窃车内财物", "Theft from vehicles"},
    {"THEFT_EBIKE", "盗窃电动车", "E-bike theft"},
    {"TELECOM_FRAUD", "电信网络诈骗", "Telecom fraud"}
  };

  private final List<Delta> deltas = new ArrayList<>();
  private String kind = "COMMUNITY";

  @Test
  void the_newspapers_week_reads_like_a_streets_own_bulletin() throws IOException {
    theArticle();

    Bulletin issue = issue(BulletinDesk.Audience.INWARD, LocalDate.of(2025, 11, 30));

    golden("article.zh.txt", Rendering.text(issue, Locale.SIMPLIFIED_CHINESE));
    golden("article.zh.md", Rendering.markdown(issue, Locale.SIMPLIFIED_CHINESE));
    golden("article.en.txt", Rendering.text(issue, Locale.ENGLISH));
    Bulletin outward = issue(BulletinDesk.Audience.OUTWARD, LocalDate.of(2025, 11, 30));
    golden("article-outward.zh.txt", Rendering.text(outward, Locale.SIMPLIFIED_CHINESE));
  }

  @Test
  void whatever_the_week_our_own_linter_has_nothing_against_it() {
    for (int seed = 0; seed < 60; seed++) {
      deltas.clear();
      Random dice = new Random(seed);
      int size = dice.nextInt(1, 160);
      for (int i = 0; i < size; i++) {
        Town.traffic(dice.nextLong(), 1, MONDAY.minusDays(7), 14)
            .forEach(e -> Delta.each(e, deltas::add));
        Town.traffic(dice.nextLong(), 1, YEAR_BEFORE, 7).forEach(e -> Delta.each(e, deltas::add));
      }
      for (BulletinDesk.Audience audience : BulletinDesk.Audience.values()) {
        Bulletin issue = issue(audience, MONDAY.plusDays(8));
        String text = Rendering.text(issue, Locale.SIMPLIFIED_CHINESE);
        List<Finding> errors =
            BulletinLinter.lint(text).stream()
                .filter(f -> f.severity() == Finding.Severity.ERROR)
                .toList();
        assertEquals(List.of(), errors, () -> text);
      }
    }
  }

  @Test
  void what_is_withheld_is_in_no_form_of_the_issue() {
    theArticle();
    Bulletin outward = issue(BulletinDesk.Audience.OUTWARD, LocalDate.of(2025, 11, 30));
    for (Bulletin.Figure figure : outward.figures()) {
      Long value = figure.value();
      assertFalse(value != null && value > 0 && value < 5, figure::id);
      Long base = figure.previous().base();
      assertFalse(base != null && base > 0 && base < 5, figure::id);
      if (value == null) {
        assertEquals(null, figure.previous().difference());
        assertEquals(null, figure.lastYear().difference());
        assertEquals(null, figure.share());
      }
    }
    assertTrue(outward.figures().stream().anyMatch(f -> f.shown().equals("<5")));
  }

  @Test
  void a_third_breakdown_of_the_headline_gives_nothing_away() {
    add(Town.CRIMINAL, MONDAY, "CRIMINAL", "THEFT_EBIKE", 17);
    add(Town.CRIMINAL, MONDAY, "CRIMINAL", "TELECOM_FRAUD", 3);
    String criminal = "CRIMINAL_ACCEPTED";
    BulletinSeries three = series(criminal, List.of(), criminal);
    BulletinSeries twice = series(criminal, List.of(criminal), criminal);
    for (BulletinSeries each : List.of(three, twice)) {
      Bulletin outward =
          desk().issue(each, "2025-W45", OUTWARD, null, EVERYTHING, LocalDate.of(2025, 11, 30));
      assertTrue(
          outward.figures().stream()
              .filter(f -> f.section() == Bulletin.Section.DIFFERENCE)
              .noneMatch(f -> f.shown().matches("17|3")),
          () -> outward.figures().toString());
    }
  }

  @Test
  void the_outside_is_told_no_place_that_is_finer_than_a_community() {
    add(Town.ALARM, MONDAY, "DISPUTE", null, 60);
    kind = "GRID";
    Bulletin inward = issue(BulletinDesk.Audience.INWARD, LocalDate.of(2025, 11, 30));
    Bulletin outward = issue(BulletinDesk.Audience.OUTWARD, LocalDate.of(2025, 11, 30));
    assertTrue(inward.figures().stream().anyMatch(f -> f.id().endsWith("@baota-jianxin")));
    assertTrue(outward.figures().stream().noneMatch(f -> f.id().endsWith("@baota-jianxin")));
    assertTrue(outward.figures().stream().anyMatch(f -> f.id().endsWith("@" + Counts.HERE)));
  }

  @Test
  void a_week_that_is_still_to_come_has_no_figure_of_no_cases() {
    add(Town.ALARM, MONDAY, "DISPUTE", null, 60);
    LocalDate today = MONDAY.plusDays(2);
    Bulletin now = desk().issue(series(), "2025-W45", INWARD, null, EVERYTHING, today);
    Bulletin next = desk().issue(series(), "2025-W46", INWARD, null, EVERYTHING, today);
    assertEquals(Coverage.Covered.PARTIAL, now.figures().getFirst().covered());
    assertEquals(Coverage.Covered.NONE, next.figures().getFirst().covered());
  }

  @Test
  void a_doubling_stands_on_the_attention_list_and_a_case_more_does_not() {
    add(Town.ALARM, MONDAY, "DISPUTE", null, 60);
    add(Town.ALARM, MONDAY.minusDays(7), "DISPUTE", null, 30);
    add(Town.ALARM, MONDAY.minusDays(7), "TRAFFIC", null, 30);
    add(Town.ALARM, MONDAY, "TRAFFIC", null, 31);
    add(Town.ALARM, YEAR_BEFORE, "TRAFFIC", null, 31);
    Bulletin issue = issue(BulletinDesk.Audience.INWARD, LocalDate.of(2025, 11, 30));

    List<String> pointedAt =
        issue.in(Bulletin.Section.CATEGORY).stream()
            .filter(Bulletin.Figure::attention)
            .map(Bulletin.Figure::labelZh)
            .toList();

    assertEquals(List.of("纠纷"), pointedAt);
  }

  @Test
  void a_source_that_fell_silent_is_missing_and_not_zero() {
    theArticle();
    reports("street-hotline", 24);
    reports("street-school", 23);

    Bulletin issue = issue(BulletinDesk.Audience.INWARD, LocalDate.of(2025, 11, 30));

    assertEquals(
        List.of("street-hotline"), issue.silent().stream().map(Bulletin.Silent::agency).toList());
  }

  /** So many reports in the eight weeks up to the tenth day before the week. */
  private void reports(String agency, int count) {
    for (int i = 0; i < count; i++) {
      LocalDate day = MONDAY.minusDays(10 + i * 55L / (count - 1));
      Delta.each(
          List.of(
              new Effect(
                  day, null, Town.at(Town.ALARM, day, 9, Town.STREET, "DISPUTE", null, agency))),
          deltas::add);
    }
  }

  @Test
  void who_may_not_see_the_place_reads_no_issue() {
    theArticle();
    PlaceScope other = PlaceScope.of(Scope.ofPlace("yuetang>other"));

    assertThrows(
        Refused.class,
        () ->
            desk().issue(series(), "2025-W45", BulletinDesk.Audience.INWARD, null, other, MONDAY));
  }

  /** 89 calls after 106; 11 criminal cases after 12; three kinds with one case fewer. */
  private void theArticle() {
    deltas.clear();
    String[] categories = {"PUBLIC_ORDER", "DISPUTE", "TRAFFIC", "EMERGENCY_HELP", "OTHER"};
    for (int i = 0; i < 89; i++) {
      add(Town.ALARM, MONDAY.plusDays(i % 7), categories[i % 7 % 5], null, 1);
    }
    for (int i = 0; i < 95; i++) {
      add(Town.ALARM, MONDAY.minusDays(1 + i % 7), categories[i % 7 % 5], null, 1);
    }
    for (int i = 0; i < 106; i++) {
      add(Town.ALARM, YEAR_BEFORE.plusDays(i % 7), categories[i % 7 % 5], null, 1);
    }
    add(Town.ALARM, MONDAY, "CONSULTATION", null, 5);
    add(Town.CRIMINAL, YEAR_BEFORE, "CRIMINAL", "THEFT_OTHER", 12);
    add(Town.CRIMINAL, MONDAY, "CRIMINAL", "ROBBERY", 7);
    add(Town.CRIMINAL, MONDAY.minusDays(7), "CRIMINAL", "ROBBERY", 4);
    for (int i = 0; i < LABELS.length; i++) {
      add(Town.CRIMINAL, MONDAY, "CRIMINAL", LABELS[i][0], i == 0 ? 2 : 1);
      add(Town.CRIMINAL, MONDAY.minusDays(7), "CRIMINAL", LABELS[i][0], i == 0 ? 3 : 2);
    }
  }

  private void add(
      String fact, LocalDate day, String category, @Nullable String subtype, int times) {
    for (int i = 0; i < times; i++) {
      String path = deltas.size() % 3 == 0 ? ">baota-jianxin>g1" : ">baota-fuxing>g2";
      Delta.each(
          List.of(
              new Effect(
                  day, null, Town.at(fact, day, 9, Town.STREET + path, category, subtype, POLICE))),
          deltas::add);
    }
  }

  private Bulletin issue(BulletinDesk.Audience audience, LocalDate today) {
    return desk().issue(series(), "2025-W45", audience, null, EVERYTHING, today);
  }

  private BulletinDesk desk() {
    Recount counts = new Recount(deltas);
    DrillDown links = new DrillDown("http://incident", Map.of());
    Directory names = new Names();
    return new BulletinDesk(
        counts, names, new SeriesDesk(counts, names, new Standard(), links), links);
  }

  private static BulletinSeries series() {
    return series(
        "ALARMS_EFFECTIVE",
        List.of("CRIMINAL_ACCEPTED", "PREVENTABLE_ACCEPTED"),
        "PREVENTABLE_ACCEPTED");
  }

  private static BulletinSeries series(String headline, List<String> cases, String differences) {
    return new BulletinSeries(
        "baota-weekly",
        "宝塔街道治安警情周报",
        "Baota Street weekly safety bulletin",
        "宝塔街道综治中心",
        "Baota Street governance centre",
        "baota",
        ZoneId.of("Asia/Shanghai"),
        DayOfWeek.MONDAY,
        LocalTime.MIDNIGHT,
        Comparison.CALENDAR,
        headline,
        cases,
        differences,
        List.of(
            new BulletinSeries.Line("治安", "Public order", Set.of("PUBLIC_ORDER")),
            new BulletinSeries.Line("交通", "Traffic", Set.of("TRAFFIC")),
            new BulletinSeries.Line("纠纷", "Disputes", Set.of("DISPUTE")),
            new BulletinSeries.Line("求助", "Calls for help", Set.of("EMERGENCY_HELP")),
            new BulletinSeries.Line("其他", "Other", Set.of("OTHER"))),
        null);
  }

  /** Compares with the committed file; with {@code -Dqilian.rewrite=true} writes it anew. */
  private static void golden(String name, String text) throws IOException {
    Path file = Path.of("src/test/resources/golden", name);
    if (Boolean.getBoolean("qilian.rewrite")) {
      Files.writeString(file, text);
    }
    assertEquals(Files.readString(file), text);
  }

  private static final class Standard implements Definitions {
    @Override
    public List<Measure> all() {
      Condition calls = new Condition(Set.of(), Set.of("CONSULTATION", "HARASSMENT_CALL"));
      Condition real = new Condition(Set.of("EFFECTIVE", ""), Set.of());
      Condition preventable =
          new Condition(Set.of(LABELS[0][0], LABELS[1][0], LABELS[2][0]), Set.of());
      return List.of(
          measure(
              "ALARMS_EFFECTIVE",
              "有效接警数",
              Town.ALARM,
              Map.of(Dimension.CATEGORY, calls, Dimension.VALIDITY, real)),
          measure("CRIMINAL_ACCEPTED", "刑事受案数", Town.CRIMINAL, Map.of()),
          measure(
              "PREVENTABLE_ACCEPTED",
              "可防性案件受案数",
              Town.CRIMINAL,
              Map.of(Dimension.SUBTYPE, preventable)));
    }

    private static Measure measure(
        String code, String name, String fact, Map<Dimension, Condition> filter) {
      return new Measure(
          code,
          1,
          name,
          code,
          Set.of(fact),
          new Filter(filter),
          Quantity.COUNT,
          "起",
          "cases",
          1,
          10,
          LocalDate.EPOCH,
          "按发生时间",
          "one",
          "another");
    }

    @Override
    public Measure propose(Measure measure, String proposer) {
      throw new AssertionError("a bulletin proposes and approves no measure");
    }

    @Override
    public Measure approve(String code, int version, String approver) {
      throw new AssertionError("a bulletin proposes and approves no measure");
    }
  }

  private final class Names implements Directory {
    @Override
    public Optional<Place> place(String code) {
      String name =
          switch (code) {
            case "baota" -> "宝塔街道";
            case "baota-jianxin" -> "建鑫社区";
            case "baota-fuxing" -> "福星社区";
            default -> code;
          };
      return Optional.of(
          new Place(
              code,
              Town.STREET,
              kind,
              name,
              null,
              ZoneId.of("Asia/Shanghai"),
              Coverage.of(YEAR_BEFORE, LocalDate.of(2025, 12, 31))));
    }

    @Override
    public List<Place> children(String code) {
      return List.of();
    }

    @Override
    public List<String> placeCodes() {
      return List.of();
    }

    @Override
    public boolean knowsCode(String code) {
      return true;
    }

    @Override
    public String label(String code, Locale locale) {
      for (String[] label : LABELS) {
        if (label[0].equals(code)) {
          return locale.getLanguage().equals("zh") ? label[1] : label[2];
        }
      }
      return code;
    }

    @Override
    public String agencyName(String code, Locale locale) {
      return code;
    }
  }
}
