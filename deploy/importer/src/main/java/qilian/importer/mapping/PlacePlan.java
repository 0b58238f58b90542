package qilian.importer.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.contract.PlaceKind;

/**
 * How a row's place is found: a code that is known already, or a path of names below a place.
 *
 * @param code the code itself, or null where there is a path
 * @param under the code the path begins below
 * @param namespace the prefix of the codes on the path
 * @param levels the names on the path, from the largest to the smallest
 * @param create whether places on the path are created
 * @param collisionRefused whether two names with one code are refused instead of told apart
 * @param unknownRefused whether an event without any known level is refused
 */
public record PlacePlan(
    @Nullable Field code,
    String under,
    String namespace,
    List<Level> levels,
    boolean create,
    boolean collisionRefused,
    boolean unknownRefused) {

  /**
   * One step of the path.
   *
   * @param name the place's name as the file has it
   * @param code what its code is made of, where that is not the name
   * @param nameEn its English name, or null
   * @param kind what kind of place it becomes
   */
  public record Level(Field name, @Nullable Field code, @Nullable Field nameEn, String kind) {}

  private enum Collision {
    SUFFIX,
    REJECT
  }

  private enum Unknown {
    ANCESTOR,
    REJECT
  }

  static PlacePlan read(
      Section section, Columns columns, Set<String> blanks, String root, String namespace) {
    if (!section.isMap() || !section.has("levels")) {
      Section code = section.isMap() && section.has("code") ? section.need("code") : section;
      if (code != section) {
        section.closed();
      }
      Field field = Field.read(code, columns, blanks, namespace);
      return new PlacePlan(field, root, namespace, List.of(), false, false, true);
    }
    String prefix = section.text("namespace", namespace);
    List<Level> levels = new ArrayList<>();
    boolean create = section.flag("create", true);
    for (Section item : section.need("levels").list()) {
      levels.add(level(item, columns, blanks, create));
    }
    if (prefix.isEmpty()) {
      throw section.trouble("a place path needs a namespace, of the agency or here");
    }
    PlacePlan plan =
        new PlacePlan(
            null,
            section.text("under", root),
            prefix,
            levels,
            create,
            section.choice("collision", Collision.class, Collision.SUFFIX) == Collision.REJECT,
            section.choice("whenUnknown", Unknown.class, Unknown.ANCESTOR) == Unknown.REJECT);
    section.closed();
    return plan;
  }

  private static Level level(Section item, Columns columns, Set<String> blanks, boolean create) {
    if (!item.isMap()) {
      throw item.trouble("a level looks like {column: NAME, kind: DISTRICT}");
    }
    String kind = create ? item.need("kind").nameOf(PlaceKind.class) : item.text("kind", "");
    Section name = item.find("name");
    if (name == null) {
      // {column: ..., kind: ...} is the short form of {name: {column: ...}, kind: ...}.
      return new Level(Field.readBeside(item, columns, blanks), null, null, kind);
    }
    Section code = item.find("code");
    Section nameEn = item.find("nameEn");
    Level level =
        new Level(
            Field.read(name, columns, blanks, ""),
            code == null ? null : Field.read(code, columns, blanks, ""),
            nameEn == null ? null : Field.read(nameEn, columns, blanks, ""),
            kind);
    item.closed();
    return level;
  }
}
