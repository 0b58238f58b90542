package qilian.incident.directory;

import static qilian.incident.directory.Wording.required;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.contract.directory.DirectoryFact.DayInterval;
import qilian.incident.directory.NotAccepted.Reason;

/**
 * What a request with places changes in the tree. A place may come before its parent in the same
 * request; one that moves takes everything below it along, within its tree only, because facts have
 * been counted on the local days of its root.
 */
public final class PlacePlan {

  /** Longest path, in characters. */
  public static final int MAX_PATH = 1_000;

  /** Most places of one request. */
  public static final int MAX_PLACES = 2_000;

  /** The tree as it stands. */
  public interface Tree {
    /** The place of that code. */
    @Nullable Place place(String code);

    /** Everything below the place of that path. */
    List<Place> below(String path);
  }

  private final Editor editor;
  private final List<PlaceDraft> drafts;
  private final boolean single;
  private final Tree tree;
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final Map<String, Place> resolved = new LinkedHashMap<>();
  private final Set<String> open = new HashSet<>();

  private PlacePlan(Editor editor, List<PlaceDraft> drafts, boolean single, Tree tree) {
    this.editor = editor;
    this.drafts = drafts;
    this.single = single;
    this.tree = tree;
  }

  /**
   * The changes, parents first.
   *
   * @param single whether the request was one place instead of an array, for the pointers
   */
  public static List<DirectoryChange> of(
      Editor editor, List<PlaceDraft> drafts, boolean single, Tree tree) {
    if (drafts.size() > MAX_PLACES) {
      throw NotAccepted.of(Reason.TOO_MANY_ENTRIES, null).with("max", Integer.toString(MAX_PLACES));
    }
    return new PlacePlan(editor, drafts, single, tree).changes();
  }

  private List<DirectoryChange> changes() {
    for (int i = 0; i < drafts.size(); i++) {
      String code = required(drafts.get(i).code(), at(i, "code"));
      if (!Wording.isPlaceCode(code)) {
        throw NotAccepted.of(Reason.PLACE_CODE_NOT_ACCEPTED, at(i, "code")).with("code", code);
      }
      Integer before = positions.putIfAbsent(code, i);
      if (before != null && !drafts.get(before).equals(drafts.get(i))) {
        throw NotAccepted.of(Reason.TWICE_IN_REQUEST, at(i, "code")).with("code", code);
      }
    }
    positions.keySet().forEach(this::resolve);
    for (Place place : List.copyOf(resolved.values())) {
      Place there = tree.place(place.code());
      if (there != null && !there.path().equals(place.path())) {
        tree.below(there.path()).forEach(below -> resolve(below.code()));
      }
    }
    List<DirectoryChange> changes = new ArrayList<>();
    for (Place place : resolved.values()) {
      Place there = tree.place(place.code());
      if (!place.equals(there)) {
        changes.add(new DirectoryChange(place, PlaceRules.fact(place), there == null));
      }
    }
    return changes;
  }

  /** The place as it will be; null if there is none. */
  private @Nullable Place resolve(String code) {
    Place done = resolved.get(code);
    Integer position = positions.get(code);
    Place there = tree.place(code);
    if (done != null || (position == null && (there == null || !isBelowDraft(there)))) {
      return done == null ? there : done;
    }
    int index = position == null ? -1 : position;
    if (!open.add(code)) {
      throw NotAccepted.of(Reason.PLACE_BELOW_ITSELF, at(index, "parent")).with("place", code);
    }
    PlaceDraft draft =
        position == null
            ? new PlaceDraft(code, null, null, null, null, null, null, null)
            : drafts.get(index);
    String parentCode = draft.parent() == null && there != null ? there.parent() : draft.parent();
    if (position != null) {
      checkEditor(code, parentCode, index);
    }
    Place parent = parentCode == null ? null : resolve(parentCode);
    if (parentCode != null && parent == null) {
      throw NotAccepted.of(Reason.UNKNOWN_PARENT, at(index, "parent")).with("parent", parentCode);
    }
    Place place = place(draft, code, parent, there, index);
    open.remove(code);
    resolved.put(code, place);
    return place;
  }

  private Place place(
      PlaceDraft draft, String code, @Nullable Place parent, @Nullable Place there, int index) {
    String path = parent == null ? code : parent.path() + ">" + code;
    if (path.length() > MAX_PATH) {
      throw NotAccepted.of(Reason.PLACE_PATH_TOO_LONG, at(index, "parent"))
          .with("max", Integer.toString(MAX_PATH));
    }
    if (there != null && !rootOf(path).equals(rootOf(there.path()))) {
      throw NotAccepted.of(Reason.PLACE_LEAVES_ITS_TREE, at(index, "parent")).with("place", code);
    }
    String nameZh = Wording.name(draft.nameZh(), 200, at(index, "nameZh"));
    String nameEn = Wording.name(draft.nameEn(), 200, at(index, "nameEn"));
    ZoneId zone = zone(draft.zone(), parent, there, index);
    List<DayInterval> coverage = coverage(draft.coverage(), parent, there, index);
    if (there == null) {
      return new Place(
          code,
          parent == null ? null : parent.code(),
          path,
          required(draft.kind(), at(index, "kind")),
          required(nameZh, at(index, "nameZh")),
          nameEn,
          zone,
          draft.geometry(),
          coverage,
          null);
    }
    return new Place(
        code,
        parent == null ? null : parent.code(),
        path,
        draft.kind() == null ? there.kind() : draft.kind(),
        nameZh == null ? there.nameZh() : nameZh,
        nameEn == null ? there.nameEn() : nameEn,
        zone,
        draft.geometry() == null ? there.geometry() : draft.geometry(),
        coverage,
        there.retiredOn());
  }

  private void checkEditor(String code, @Nullable String parent, int index) {
    boolean ownPlace = editor.mayWritePlace(code);
    boolean ownParent =
        parent == null
            ? editor.namespace() == null || code.equals(editor.namespace())
            : editor.mayWritePlace(parent);
    if (!ownPlace || !ownParent) {
      throw NotAccepted.of(Reason.NAMESPACE_NOT_YOURS, at(index, ownPlace ? "parent" : "code"))
          .with("namespace", String.valueOf(editor.namespace()));
    }
  }

  private ZoneId zone(
      @Nullable String wanted, @Nullable Place parent, @Nullable Place there, int index) {
    @Nullable String pointer = at(index, "zone");
    if (wanted == null) {
      if (parent == null && there == null) {
        throw NotAccepted.of(Reason.ZONE_MISSING, pointer);
      }
      return parent != null ? parent.zone() : there.zone();
    }
    if (!ZoneId.getAvailableZoneIds().contains(wanted)) {
      throw NotAccepted.of(Reason.ZONE_UNKNOWN, pointer).with("zone", wanted);
    }
    ZoneId zone = parsed(wanted, pointer);
    if (parent != null && !zone.equals(parent.zone())) {
      throw NotAccepted.of(Reason.ZONE_NOT_OF_THE_ROOT, pointer)
          .with("zone", parent.zone().getId());
    }
    if (parent == null && there != null && !zone.equals(there.zone())) {
      throw NotAccepted.of(Reason.ZONE_FIXED, pointer).with("zone", there.zone().getId());
    }
    return zone;
  }

  private static ZoneId parsed(String zone, @Nullable String pointer) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw NotAccepted.of(Reason.ZONE_UNKNOWN, pointer).with("zone", zone);
    }
  }

  private List<DayInterval> coverage(
      @Nullable List<DayInterval> wanted,
      @Nullable Place parent,
      @Nullable Place there,
      int index) {
    if (wanted == null) {
      return there == null ? List.of() : there.coverage();
    }
    if (parent != null && !wanted.isEmpty()) {
      throw NotAccepted.of(Reason.COVERAGE_NOT_OF_A_ROOT, at(index, "coverage"));
    }
    return Coverage.checked(wanted, at(index, "coverage"));
  }

  /** Whether this request changes something above the place. */
  private boolean isBelowDraft(Place place) {
    return place.parent() != null
        && Arrays.stream(place.path().split(">")).anyMatch(positions::containsKey);
  }

  private static String rootOf(String path) {
    int end = path.indexOf('>');
    return end < 0 ? path : path.substring(0, end);
  }

  private @Nullable String at(int index, String field) {
    if (index < 0) {
      return null;
    }
    return Wording.at(single ? -1 : index, field);
  }
}
