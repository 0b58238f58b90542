package qilian.stats.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import qilian.stats.measure.PlacePath;
import qilian.stats.rollup.Tally;
import qilian.stats.series.Counts;
import qilian.stats.series.Grouping;

/**
 * The places a question is about, each with the group it counts in: the one asked for, or, grouped
 * by place, those directly below it and the place itself for what is not placed more finely.
 */
final class Places {
  private final String schema;
  private final List<Node> nodes;
  private final Set<String> groups;

  /**
   * A place as the projection numbers it.
   *
   * @param alone only what happened at the place itself, not below
   */
  record Node(int id, String path, int depth, String group, boolean alone) {}

  /** A place whose cells count in a group. */
  record Leaf(int id, String group) {}

  private Places(String schema, List<Node> nodes, Set<String> groups) {
    this.schema = schema;
    this.nodes = nodes;
    this.groups = groups;
  }

  static Places of(Connection connection, String schema, Counts.Ask ask) throws SQLException {
    boolean byPlace = ask.grouping() == Grouping.PLACE;
    List<Node> asked = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT id, path, depth FROM %s.place WHERE code = ? ORDER BY id".formatted(schema))) {
      query.setString(1, ask.place());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          asked.add(
              new Node(
                  rows.getInt(1),
                  rows.getString(2),
                  rows.getInt(3),
                  byPlace ? Counts.HERE : "",
                  byPlace));
        }
      }
    }
    if (!byPlace) {
      boolean ungrouped = ask.grouping() == Grouping.NONE;
      return new Places(schema, asked, ungrouped ? Set.of("") : Set.of());
    }
    Set<String> groups = new TreeSet<>(registeredChildren(connection, ask.place()));
    List<Node> all = new ArrayList<>();
    for (Node parent : asked) {
      all.add(parent);
      for (Node child : below(connection, schema, parent)) {
        if (child.depth() == parent.depth() + 1) {
          String code = PlacePath.leaf(child.path());
          groups.add(code);
          all.add(new Node(child.id(), child.path(), child.depth(), code, false));
        }
      }
    }
    return new Places(schema, all, groups);
  }

  private static List<String> registeredChildren(Connection connection, String parent)
      throws SQLException {
    List<String> codes = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement("SELECT code FROM place_name WHERE parent = ?")) {
      query.setString(1, parent);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          codes.add(rows.getString(1));
        }
      }
    }
    return codes;
  }

  private static List<Node> below(Connection connection, String schema, Node upper)
      throws SQLException {
    List<Node> all = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT id, path, depth FROM %s.place WHERE path ^@ ?".formatted(schema))) {
      query.setString(1, PlacePath.below(upper.path()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          all.add(
              new Node(rows.getInt(1), rows.getString(2), rows.getInt(3), upper.group(), false));
        }
      }
    }
    return all;
  }

  /** Groups that are shown even if nothing was counted. */
  Set<String> groups() {
    return groups;
  }

  /** Those whose totals are read. */
  List<Node> summed() {
    return nodes.stream().filter(node -> !node.alone()).toList();
  }

  /** Those whose own facts are not in their totals, and those wanted without what is below. */
  List<Leaf> deepOnes() {
    return nodes.stream()
        .filter(node -> node.alone() || node.depth() > Tally.SELF_COUNTED_DEPTH)
        .map(node -> new Leaf(node.id(), node.group()))
        .toList();
  }

  /** Every place whose cells count, each once. */
  List<Leaf> subtrees(Connection connection) throws SQLException {
    Map<Integer, Leaf> leaves = new LinkedHashMap<>();
    for (Node node : nodes) {
      leaves.put(node.id(), new Leaf(node.id(), node.group()));
      if (!node.alone()) {
        for (Node lower : below(connection, schema, node)) {
          leaves.putIfAbsent(lower.id(), new Leaf(lower.id(), node.group()));
        }
      }
    }
    return List.copyOf(leaves.values());
  }
}
