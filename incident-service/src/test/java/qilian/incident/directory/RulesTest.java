package qilian.incident.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import qilian.contract.AgencyKind;
import qilian.contract.Right;
import qilian.incident.desk.DirectorySeed;
import qilian.incident.directory.NotAccepted.Reason;

class RulesTest {
  private static final CodeRules.Lists LISTS =
      new CodeRules.Lists() {
        @Override
        public boolean has(String list) {
          return list.equals("validity");
        }

        @Override
        public boolean knows(String code) {
          return code.equals("CRIMINAL");
        }
      };

  private static CodeDraft code(String list, String code) {
    return new CodeDraft(list, code, "名", null, null, null, null, null, null, null);
  }

  private static AgencyDraft agency(String code, @Nullable String namespace, Right... rights) {
    return new AgencyDraft(code, AgencyKind.GRID, "名", null, null, namespace, Set.of(rights));
  }

  private static void refused(Reason reason, Executable work) {
    assertEquals(reason, assertThrows(NotAccepted.class, work).reason());
  }

  private static Optional<DirectoryChange> register(Editor editor, CodeDraft draft) {
    return CodeRules.register(editor, draft, -1, null, LISTS);
  }

  @Test
  void a_code_is_ours_in_capitals_or_an_imported_one_behind_its_namespace() {
    for (String good : List.of("A", "A_1", "tw:毒品", "la:ROBBERY / ARMED (1)")) {
      assertTrue(register(Editor.ADMINISTRATOR, code("validity", good)).isPresent(), good);
    }
    for (String bad : List.of("a", "A-B", "_A", "TW:x", "tw:", "tw: x", "tw:a;b", "tw:a>b", "毒品")) {
      refused(
          Reason.CODE_NOT_ACCEPTED, () -> register(Editor.ADMINISTRATOR, code("validity", bad)));
    }
  }

  @Test
  void an_importer_adds_own_codes_to_lists_that_are_there() {
    Editor importer = Editor.of("tw");

    assertTrue(register(importer, code("validity", "tw:x")).isPresent());
    refused(Reason.NAMESPACE_NOT_YOURS, () -> register(importer, code("validity", "X")));
    refused(Reason.NAMESPACE_NOT_YOURS, () -> register(importer, code("validity", "la:X")));
    refused(Reason.LIST_NOT_ACCEPTED, () -> register(importer, code("own-list", "tw:x")));
    assertTrue(register(Editor.ADMINISTRATOR, code("own-list", "X")).isPresent());
    refused(Reason.LIST_NOT_ACCEPTED, () -> register(Editor.ADMINISTRATOR, code("Own", "X")));
  }

  @Test
  void a_code_that_is_retired_stays_so_when_it_is_repeated() {
    Code there = (Code) register(Editor.ADMINISTRATOR, code("validity", "X")).get().entry();
    LocalDate day = LocalDate.of(2025, 1, 1);
    Code retired = (Code) CodeRules.retire(Editor.ADMINISTRATOR, there, day).get().entry();

    assertEquals(day, retired.validTo());
    assertTrue(CodeRules.retire(Editor.ADMINISTRATOR, retired, day).isEmpty());
    assertTrue(
        CodeRules.register(Editor.ADMINISTRATOR, code("validity", "X"), -1, retired, LISTS)
            .isEmpty());
  }

  @Test
  void an_agency_has_a_code_and_with_the_right_to_import_a_namespace() {
    assertTrue(AgencyRules.register(agency("bank-icbc-fuxing", null), null, false).isPresent());
    for (String bad : List.of("qilian", "A", "a--b", "-a", "a-", "a b", "a".repeat(61))) {
      refused(
          Reason.AGENCY_CODE_NOT_ACCEPTED,
          () -> AgencyRules.register(agency(bad, null), null, false));
    }
    refused(
        Reason.NAMESPACE_NOT_ACCEPTED,
        () -> AgencyRules.register(agency("a", null, Right.IMPORT), null, false));
    refused(
        Reason.NAMESPACE_NOT_ACCEPTED,
        () -> AgencyRules.register(agency("a", "A:b", Right.IMPORT), null, false));
  }

  @Test
  void a_geometry_is_closed_in_range_and_of_a_known_type() {
    List<Object> open = List.of(List.of(0, 0), List.of(1, 0), List.of(1, 1), List.of(0, 1));
    List<Object> ring = List.of(List.of(0, 0), List.of(1, 0), List.of(1, 1), List.of(0, 0));

    for (Map<String, Object> good :
        List.<Map<String, Object>>of(
            Map.of("type", "Point", "coordinates", List.of(112.9, 27.8)),
            Map.of("type", "Point", "coordinates", List.of(112.9, 27.8, 40)),
            Map.of("type", "LineString", "coordinates", open),
            Map.of("type", "Polygon", "coordinates", List.of(ring)),
            Map.of("type", "MultiPolygon", "coordinates", List.of(List.of(ring))))) {
      assertEquals(2, Geometry.checked(good, "/geometry").size());
    }
    Map<String, Reason> bad =
        Map.of("Polygon", Reason.GEOMETRY_RING_OPEN, "Circle", Reason.GEOMETRY_NOT_ACCEPTED);
    bad.forEach(
        (type, reason) ->
            refused(
                reason,
                () ->
                    Geometry.checked(
                        Map.of("type", type, "coordinates", List.of(open)), "/geometry")));
    refused(
        Reason.GEOMETRY_OUT_OF_RANGE,
        () ->
            Geometry.checked(
                Map.of("type", "Point", "coordinates", List.of(27.8, 112.9)), "/geometry"));
    for (Object rubbish :
        List.of("x", 1, List.of(), List.of("a", "b"), List.of(1), List.of(Double.NaN, 1))) {
      refused(
          Reason.GEOMETRY_NOT_ACCEPTED,
          () -> Geometry.checked(Map.of("type", "Point", "coordinates", rubbish), "/geometry"));
    }
  }

  @Test
  void the_seed_has_every_list_that_facts_use_with_labels_and_a_source() {
    List<CodeDraft> seed = DirectorySeed.codes();
    Set<String> lists = seed.stream().map(CodeDraft::list).collect(Collectors.toSet());
    Set<String> codes = seed.stream().map(CodeDraft::code).collect(Collectors.toSet());

    assertTrue(lists.containsAll(codeLists()), lists.toString());
    assertEquals(
        Set.of(
            "THEFT_FROM_VEHICLE",
            "THEFT_EBIKE",
            "THEFT_VEHICLE",
            "BURGLARY",
            "PICKPOCKET",
            "THEFT_OTHER",
            "TELECOM_FRAUD",
            "FRAUD_OTHER"),
        seed.stream()
            .filter(c -> c.tags() != null && c.tags().contains("preventable"))
            .map(CodeDraft::code)
            .collect(Collectors.toSet()));
    for (CodeDraft draft : seed) {
      assertFalse(draft.labelEn() == null || draft.source() == null, draft.toString());
      assertTrue(draft.parent() == null || codes.contains(draft.parent()), draft.toString());
      assertTrue(
          CodeRules.register(
                  Editor.ADMINISTRATOR,
                  draft,
                  -1,
                  null,
                  new CodeRules.Lists() {
                    @Override
                    public boolean has(String list) {
                      return true;
                    }

                    @Override
                    public boolean knows(String code) {
                      return true;
                    }
                  })
              .isPresent());
    }
  }

  private static Set<String> codeLists() {
    return qilian.contract.Catalogue.types().stream()
        .flatMap(type -> java.util.Arrays.stream(type.record().getRecordComponents()))
        .map(c -> c.getAnnotation(qilian.contract.CodeOf.class))
        .filter(java.util.Objects::nonNull)
        .map(qilian.contract.CodeOf::value)
        .collect(Collectors.toSet());
  }
}
