package qilian.importer.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import qilian.importer.mapping.Place;
import qilian.importer.mapping.PlacePlan;
import qilian.importer.mapping.Reason;
import qilian.importer.mapping.Refused;

/**
 * The places that the lines of an import speak of. First all of them are noted, then they get their
 * codes, then they are looked up.
 */
public final class Places {
  /** More than this in one import means that a column of single addresses was taken for places. */
  private static final int MOST = 200_000;

  private static final int LONGEST = 200;

  /** What the directory takes for a path, less what may stand above the import's own root. */
  private static final int LONGEST_PATH = 900;

  private final Map<String, Node> tops = new LinkedHashMap<>();
  private int count;

  /**
   * One step of a row's place path.
   *
   * @param key what the code is made of
   * @param name the place's name
   * @param nameEn its English name, or empty
   * @param kind what kind of place it is
   */
  public record Step(String key, String name, String nameEn, String kind) {}

  private static final class Node {
    private final Map<String, Node> children = new TreeMap<>();
    private String name;
    private String nameEn;
    private String kind;
    private String code = "";
    private boolean created;
    private boolean collides;
    private int pathLength;

    Node(String name, String nameEn, String kind) {
      this.name = name;
      this.nameEn = nameEn;
      this.kind = kind;
    }

    private boolean isTooLong() {
      return code.length() > LONGEST || pathLength > LONGEST_PATH;
    }
  }

  /** Notes a path. Names of one and the same code do not depend on which line comes first. */
  public void note(PlacePlan plan, List<Step> path) {
    Node node = tops.computeIfAbsent(top(plan), k -> new Node("", "", ""));
    for (Step step : path) {
      Node child = node.children.get(step.key());
      if (child == null) {
        if (++count > MOST) {
          throw new TooMany("more than " + MOST + " places; is the right column a place?");
        }
        child = new Node(step.name(), step.nameEn(), step.kind());
        node.children.put(step.key(), child);
      } else if (step.name().compareTo(child.name) < 0) {
        child.name = step.name();
        child.nameEn = step.nameEn();
        child.kind = step.kind();
      }
      child.created |= plan.create();
      node = child;
    }
  }

  private static String top(PlacePlan plan) {
    return plan.namespace() + "\u0001" + plan.under();
  }

  /** Gives every noted place its code. */
  public void settle() {
    tops.forEach(
        (key, top) -> {
          String namespace = key.substring(0, key.indexOf('\u0001'));
          String under = key.substring(key.indexOf('\u0001') + 1);
          String prefix = under.startsWith(namespace + ":") ? under + "/" : namespace + ":";
          top.pathLength = under.length();
          settle(top, prefix);
        });
  }

  private static void settle(Node node, String prefix) {
    Map<String, String> codes = CodeForm.codes(node.children.keySet(), CodeForm::of);
    Map<String, Integer> users = new HashMap<>();
    node.children.keySet().forEach(key -> users.merge(CodeForm.of(key), 1, Integer::sum));
    node.children.forEach(
        (key, child) -> {
          child.code = prefix + codes.getOrDefault(key, key);
          child.collides = users.getOrDefault(CodeForm.of(key), 1) > 1;
          child.pathLength = node.pathLength + 1 + child.code.length();
          settle(child, child.code + "/");
        });
  }

  /** The code of a path that was noted. */
  public String code(PlacePlan plan, List<Step> path) {
    Node node = tops.get(top(plan));
    for (Step step : path) {
      Node child = node == null ? null : node.children.get(step.key());
      if (child == null) {
        throw new Refused(Reason.UNPLACED, step.name() + " (the file changed while it was read)");
      }
      if (child.collides && plan.collisionRefused()) {
        throw new Refused(Reason.PLACE_NAME_COLLISION, step.name() + " -> " + child.code);
      }
      if (child.isTooLong()) {
        throw new Refused(Reason.PLACE_CODE_TOO_LONG, step.name());
      }
      node = child;
    }
    return node == null || path.isEmpty() ? plan.under() : node.code;
  }

  /** Every place that is to be created, parents first. */
  public List<Place> created() {
    List<Place> places = new ArrayList<>();
    tops.forEach((key, top) -> list(top, key.substring(key.indexOf('\u0001') + 1), places));
    return places;
  }

  private static void list(Node node, String parent, List<Place> places) {
    for (Node child : node.children.values()) {
      if (child.created && !child.isTooLong()) {
        places.add(new Place(child.code, parent, child.kind, child.name, child.nameEn));
        list(child, child.code, places);
      }
    }
  }

  /** Names that would have had one code together, as the summary tells them. */
  public List<String> toldApart() {
    List<String> names = new ArrayList<>();
    tops.values().forEach(top -> toldApart(top, names));
    return names;
  }

  private static void toldApart(Node node, List<String> names) {
    for (Node child : node.children.values()) {
      if (child.collides) {
        names.add(child.name + " -> " + child.code);
      }
      toldApart(child, names);
    }
  }
}
