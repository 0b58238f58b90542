package qilian.stats.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import qilian.stats.measure.Kind;
import qilian.stats.measure.Measure;
import qilian.stats.measure.PlacePath;
import qilian.stats.rollup.Tally;

/**
 * The numbers that one projection gives to places, words, measure sets and kinds. Numbers are given
 * once and never changed, so they are remembered; they are written before the rows that use them.
 */
final class Vocabulary {
  private static final int KIND_TEXTS = 11;

  private final DataSource machine;
  private final String schema;
  private final Map<String, Tally.PlaceIds> places = new HashMap<>();
  private final Map<Kind, Tally.KindIds> kinds = new HashMap<>();
  private @Nullable List<Measure> measures;
  private int newestKind;

  /** What one transaction numbered; remembered only once it is committed. */
  private record Learned(Map<String, Tally.PlaceIds> places, List<KindRow> kinds) {}

  Vocabulary(DataSource machine, String schema) {
    this.machine = machine;
    this.schema = schema;
  }

  Tally.@Nullable PlaceIds place(String path) {
    return places.get(path);
  }

  Tally.@Nullable KindIds kind(Kind kind) {
    return kinds.get(kind);
  }

  /** Numbers what is new, in one transaction, in an order that two folds agree on. */
  void learn(Collection<String> newPaths, Collection<Kind> newKinds) {
    if (newPaths.isEmpty() && newKinds.isEmpty()) {
      return;
    }
    Learned learned =
        Tx.run(
            machine,
            connection -> {
              // One at a time, so that numbers become visible in their order (Lexicon relies on
              // it).
              try (PreparedStatement lock =
                  connection.prepareStatement("SELECT pg_advisory_xact_lock(7170084)")) {
                lock.execute();
              }
              return new Learned(
                  learnPlaces(connection, newPaths), learnKinds(connection, newKinds));
            });
    places.putAll(learned.places());
    for (KindRow row : learned.kinds()) {
      kinds.put(row.kind(), row.ids());
      newestKind = Math.max(newestKind, row.ids().kind());
    }
  }

  private Map<String, Tally.PlaceIds> learnPlaces(
      Connection connection, Collection<String> newPaths) throws SQLException {
    Map<String, Tally.PlaceIds> learned = new HashMap<>();
    Set<String> all = new TreeSet<>();
    newPaths.forEach(path -> all.addAll(PlacePath.lineage(path)));
    if (all.isEmpty()) {
      return learned;
    }
    String[] paths = all.toArray(String[]::new);
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO %s.place (path, code, root, depth)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::int[])
            ON CONFLICT DO NOTHING
            """
                .formatted(schema))) {
      insert.setObject(1, paths);
      insert.setObject(2, texts(all, PlacePath::leaf));
      insert.setObject(3, texts(all, PlacePath::root));
      insert.setObject(4, all.stream().mapToInt(PlacePath::depth).toArray());
      insert.executeUpdate();
    }
    Map<String, Integer> ids = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT path, id FROM %s.place WHERE path = ANY (?)".formatted(schema))) {
      query.setObject(1, paths);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          ids.put(rows.getString(1), rows.getInt(2));
        }
      }
    }
    for (String path : newPaths) {
      learned.put(path, placeIds(path, ids));
    }
    return learned;
  }

  private static Tally.PlaceIds placeIds(String path, Map<String, Integer> ids) {
    List<String> lineage = PlacePath.lineage(path);
    int counted = lineage.size() <= Tally.SELF_COUNTED_DEPTH ? lineage.size() : lineage.size() - 1;
    return new Tally.PlaceIds(
        ids.get(path),
        lineage.stream().limit(counted).mapToInt(ids::get).toArray(),
        PlacePath.root(path));
  }

  private static String[] texts(
      Collection<String> paths, java.util.function.UnaryOperator<String> part) {
    return paths.stream().map(part).toArray(String[]::new);
  }

  /** The kinds numbered since the newest known one, other folds' among them. */
  private List<KindRow> learnKinds(Connection connection, Collection<Kind> newKinds)
      throws SQLException {
    if (newKinds.isEmpty()) {
      return List.of();
    }
    List<Measure> known = measures;
    if (known == null) {
      known = MeasureRows.all(connection, schema);
      measures = known;
    }
    Set<String> words = new TreeSet<>();
    Set<List<String>> sets =
        new TreeSet<>(java.util.Comparator.comparing(set -> String.join(",", set)));
    for (Kind kind : newKinds) {
      words.add(kind.category());
      words.add(kind.subtype());
      sets.add(counting(known, kind));
    }
    Map<String, Integer> wordIds = number(connection, words);
    Map<List<String>, Integer> setIds = new HashMap<>();
    for (List<String> set : sets) {
      setIds.put(set, numberSet(connection, set));
    }
    insertKinds(connection, List.copyOf(newKinds), known, wordIds, setIds);
    return KindRow.after(connection, schema, newestKind);
  }

  private static List<String> counting(List<Measure> measures, Kind kind) {
    return measures.stream().filter(m -> m.counts(kind)).map(Measure::id).sorted().toList();
  }

  private Map<String, Integer> number(Connection connection, Set<String> words)
      throws SQLException {
    String[] texts = words.toArray(String[]::new);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO %s.word (text) SELECT unnest(?::text[]) ON CONFLICT DO NOTHING"
                .formatted(schema))) {
      insert.setObject(1, texts);
      insert.executeUpdate();
    }
    Map<String, Integer> ids = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT text, id FROM %s.word WHERE text = ANY (?)".formatted(schema))) {
      query.setObject(1, texts);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          ids.put(rows.getString(1), rows.getInt(2));
        }
      }
    }
    return ids;
  }

  private int numberSet(Connection connection, List<String> set) throws SQLException {
    String[] ids = set.toArray(String[]::new);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO %s.measure_set (measures) VALUES (?::text[]) ON CONFLICT DO NOTHING"
                .formatted(schema))) {
      insert.setObject(1, ids);
      insert.executeUpdate();
    }
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT id FROM %s.measure_set WHERE measures = ?::text[]".formatted(schema))) {
      query.setObject(1, ids);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private void insertKinds(
      Connection connection,
      List<Kind> newKinds,
      List<Measure> known,
      Map<String, Integer> wordIds,
      Map<List<String>, Integer> setIds)
      throws SQLException {
    String[][] columns = new String[KIND_TEXTS][newKinds.size()];
    int[][] numbers = new int[3][newKinds.size()];
    List<Kind> sorted =
        newKinds.stream().sorted(java.util.Comparator.comparing(Kind::toString)).toList();
    for (int i = 0; i < sorted.size(); i++) {
      Kind kind = sorted.get(i);
      String[] texts = texts(kind);
      for (int c = 0; c < KIND_TEXTS; c++) {
        columns[c][i] = texts[c];
      }
      numbers[0][i] = setIds.get(counting(known, kind));
      numbers[1][i] = wordIds.get(kind.category());
      numbers[2][i] = wordIds.get(kind.subtype());
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO %s.kind (fact, category, subtype, initial_category, initial_subtype,
              validity, disposition, linkage, agency, report_channel, time_precision,
              measure_set, category_word, subtype_word)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::int[])
            ON CONFLICT DO NOTHING
            """
                .formatted(schema))) {
      for (int c = 0; c < KIND_TEXTS; c++) {
        insert.setObject(c + 1, columns[c]);
      }
      for (int c = 0; c < numbers.length; c++) {
        insert.setObject(KIND_TEXTS + c + 1, numbers[c]);
      }
      insert.executeUpdate();
    }
  }

  private static String[] texts(Kind k) {
    return new String[] {
      k.fact(),
      k.category(),
      k.subtype(),
      k.initialCategory(),
      k.initialSubtype(),
      k.validity(),
      k.disposition(),
      k.linkage(),
      k.agency(),
      k.reportChannel(),
      k.timePrecision()
    };
  }
}
