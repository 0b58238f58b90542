package qilian.incident.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import qilian.contract.PlaceKind;
import qilian.contract.directory.DirectoryFact.DayInterval;
import qilian.incident.directory.NotAccepted.Reason;

class PlacePlanTest {
  private final Map<String, Place> known = new LinkedHashMap<>();

  private final PlacePlan.Tree tree =
      new PlacePlan.Tree() {
        @Override
        public @Nullable Place place(String code) {
          return known.get(code);
        }

        @Override
        public List<Place> below(String path) {
          return known.values().stream().filter(p -> p.path().startsWith(path + ">")).toList();
        }
      };

  private static PlaceDraft root(String code) {
    return new PlaceDraft(code, null, PlaceKind.DISTRICT, code, null, "Asia/Shanghai", null, null);
  }

  private static PlaceDraft below(String parent, String code) {
    return new PlaceDraft(code, parent, PlaceKind.GRID, code, null, null, null, null);
  }

  private static PlaceDraft moved(String code, String parent) {
    return new PlaceDraft(code, parent, null, null, null, null, null, null);
  }

  private static PlaceDraft zoned(String code, @Nullable String zone) {
    return new PlaceDraft(code, null, PlaceKind.GRID, code, null, zone, null, null);
  }

  private List<DirectoryChange> plan(Editor editor, PlaceDraft... drafts) {
    return PlacePlan.of(editor, Arrays.asList(drafts), false, tree);
  }

  private List<String> laid(PlaceDraft... drafts) {
    List<DirectoryChange> changes = plan(Editor.ADMINISTRATOR, drafts);
    changes.forEach(change -> known.put(((Place) change.entry()).code(), (Place) change.entry()));
    return changes.stream().map(change -> ((Place) change.entry()).path()).toList();
  }

  private void refused(Reason reason, @Nullable String pointer, PlaceDraft... drafts) {
    refused(Editor.ADMINISTRATOR, reason, pointer, drafts);
  }

  private void refused(
      Editor editor, Reason reason, @Nullable String pointer, PlaceDraft... drafts) {
    NotAccepted refused = assertThrows(NotAccepted.class, () -> plan(editor, drafts));
    assertEquals(reason, refused.reason());
    assertEquals(pointer, refused.pointer());
  }

  @Test
  void parents_come_first_whatever_the_order_of_the_request() {
    assertEquals(List.of("r", "r>a", "r>a>b"), laid(below("a", "b"), below("r", "a"), root("r")));
    assertEquals(List.of(), laid(below("a", "b"), below("r", "a"), root("r")));
  }

  @Test
  void a_place_that_moves_takes_along_what_lies_below_it() {
    laid(root("r"), below("r", "a"), below("a", "b"), below("b", "c"), below("r", "d"));

    assertEquals(List.of("r>d>b", "r>d>b>c"), laid(moved("b", "d")));
    assertEquals(List.of("r>d>b>a", "r>d>b>a>e"), laid(moved("a", "b"), below("a", "e")));
  }

  @Test
  void two_places_change_their_order_in_one_request() {
    laid(root("r"), below("r", "a"), below("a", "b"), below("b", "c"));

    assertEquals(List.of("r>b", "r>b>a", "r>b>c"), laid(moved("a", "b"), moved("b", "r")));
  }

  @Test
  void a_place_cannot_lie_below_itself() {
    laid(root("r"), below("r", "a"), below("a", "b"), below("b", "c"));

    refused(Reason.PLACE_BELOW_ITSELF, "/0/parent", moved("a", "a"));
    refused(Reason.PLACE_BELOW_ITSELF, "/0/parent", moved("a", "c"));
    refused(Reason.PLACE_BELOW_ITSELF, "/0/parent", below("y", "x"), below("x", "y"));
  }

  @Test
  void a_place_stays_in_its_tree_and_a_root_in_its_zone() {
    laid(root("r"), below("r", "a"), root("s"));

    refused(Reason.PLACE_LEAVES_ITS_TREE, "/0/parent", moved("a", "s"));
    refused(Reason.PLACE_LEAVES_ITS_TREE, "/0/parent", moved("r", "s"));
    refused(Reason.ZONE_FIXED, "/0/zone", zoned("r", "Asia/Taipei"));
    refused(Reason.ZONE_MISSING, "/0/zone", zoned("t", null));
    refused(Reason.ZONE_UNKNOWN, "/0/zone", zoned("t", "Mars/Olympus"));
    refused(Reason.ZONE_UNKNOWN, "/0/zone", zoned("t", "+08:00"));
    refused(
        Reason.ZONE_NOT_OF_THE_ROOT,
        "/0/zone",
        new PlaceDraft("b", "r", PlaceKind.GRID, "b", null, "Asia/Taipei", null, null));
  }

  @Test
  void what_is_missing_or_misspelt_is_named() {
    laid(root("r"));

    refused(Reason.UNKNOWN_PARENT, "/0/parent", below("nowhere", "a"));
    refused(Reason.FIELD_MISSING, "/0/kind", moved("a", "r"));
    refused(Reason.PLACE_CODE_NOT_ACCEPTED, "/0/code", root("a>b"));
    refused(Reason.PLACE_CODE_NOT_ACCEPTED, "/0/code", root("a;b"));
    refused(Reason.PLACE_CODE_NOT_ACCEPTED, "/0/code", root("a//b"));
    refused(Reason.PLACE_CODE_NOT_ACCEPTED, "/0/code", root("x".repeat(201)));
    refused(Reason.TWICE_IN_REQUEST, "/1/code", root("q"), zoned("q", "UTC"));
    refused(
        Reason.NAME_NOT_ACCEPTED,
        "/0/nameZh",
        new PlaceDraft("a", "r", PlaceKind.GRID, "a\u202eb", null, null, null, null));
    assertThrows(
        NotAccepted.class,
        () -> PlacePlan.of(Editor.ADMINISTRATOR, List.of(below("x", "a")), true, tree));
  }

  @Test
  void a_path_has_its_bound() {
    String[] codes = new String[6];
    laid(root("r"));
    String parent = "r";
    for (int i = 0; i < 5; i++) {
      codes[i] = Integer.toString(i) + "x".repeat(195);
      if (i < 5 - 1 || parent.length() + 196 * 4 < PlacePlan.MAX_PATH) {
        laid(below(parent, codes[i]));
        parent = codes[i];
      }
    }
    refused(Reason.PLACE_PATH_TOO_LONG, "/0/parent", below(parent, "y".repeat(196)));
  }

  @Test
  void an_importer_keeps_to_the_tree_of_its_namespace() {
    laid(root("r"));
    Editor importer = Editor.of("tw");

    refused(importer, Reason.NAMESPACE_NOT_YOURS, "/0/code", root("other"));
    refused(importer, Reason.NAMESPACE_NOT_YOURS, "/0/parent", below("r", "tw:a"));
    refused(importer, Reason.NAMESPACE_NOT_YOURS, "/0/parent", root("tw:a"));
    refused(importer, Reason.NAMESPACE_NOT_YOURS, "/0/code", below("tw", "twx:a"), root("tw"));
    assertEquals(2, plan(importer, root("tw"), below("tw", "tw:臺北市/文山區")).size());
  }

  @Test
  void coverage_is_of_roots_and_its_days_do_not_overlap() {
    laid(root("r"), below("r", "a"));
    DayInterval year = new DayInterval(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
    DayInterval again = new DayInterval(LocalDate.of(2021, 12, 31), LocalDate.of(2022, 1, 1));
    DayInterval backwards = new DayInterval(again.to(), again.from());

    assertEquals(
        Reason.COVERAGE_NOT_OF_A_ROOT,
        assertThrows(
                NotAccepted.class,
                () -> PlaceRules.cover(Editor.ADMINISTRATOR, known.get("a"), List.of(year)))
            .reason());
    for (List<DayInterval> bad : List.of(List.of(year, again), List.of(backwards))) {
      assertEquals(
          Reason.COVERAGE_NOT_ACCEPTED,
          assertThrows(
                  NotAccepted.class,
                  () -> PlaceRules.cover(Editor.ADMINISTRATOR, known.get("r"), bad))
              .reason());
    }
    assertEquals(
        1, PlaceRules.cover(Editor.ADMINISTRATOR, known.get("r"), List.of(year)).stream().count());
    assertEquals(
        0, PlaceRules.cover(Editor.ADMINISTRATOR, known.get("r"), List.of()).stream().count());
  }
}
