package qilian.stats.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import qilian.stats.measure.Condition;
import qilian.stats.measure.Dimension;
import qilian.stats.measure.Filter;
import qilian.stats.measure.Measure;
import qilian.stats.measure.Quantity;

/** Definitions as rows: the same columns in the public table and in each projection's copy. */
final class MeasureRows {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Map<String, Set<String>>>> FILTER =
      new TypeReference<>() {};
  private static final String SELECT =
      """
      SELECT code, version, name_zh, name_en, facts, filter::text, unit_zh, unit_en, decimals,
             small_base, valid_from, note, proposed_by, approved_by, quantity
      FROM %s.measure ORDER BY code, version
      """;

  private MeasureRows() {}

  /** All rows of the table in a schema. */
  static List<Measure> all(Connection connection, String schema) throws SQLException {
    List<Measure> measures = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(SELECT.formatted(schema));
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        measures.add(
            new Measure(
                rows.getString(1),
                rows.getInt(2),
                rows.getString(3),
                rows.getString(4),
                Set.of((String[]) rows.getArray(5).getArray()),
                filter(rows.getString(6)),
                Quantity.valueOf(rows.getString(15)),
                rows.getString(7),
                rows.getString(8),
                rows.getInt(9),
                rows.getInt(10),
                rows.getObject(11, LocalDate.class),
                rows.getString(12),
                rows.getString(13),
                rows.getString(14)));
      }
    }
    return measures;
  }

  /** {@code {"category": {"exclude": ["CONSULTATION"]}}} as conditions. */
  static Filter filter(String json) {
    try {
      Map<Dimension, Condition> conditions = new EnumMap<>(Dimension.class);
      JSON.readValue(json, FILTER)
          .forEach(
              (name, sets) ->
                  conditions.put(
                      Dimension.named(name)
                          .orElseThrow(
                              () -> new IllegalStateException("no such coordinate: " + name)),
                      new Condition(
                          sets.getOrDefault("include", Set.of()),
                          sets.getOrDefault("exclude", Set.of()))));
      return new Filter(conditions);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored filter cannot be read", e);
    }
  }

  /** Conditions as JSON, in a fixed order. */
  static String json(Filter filter) {
    Map<String, Map<String, Set<String>>> wire = new TreeMap<>();
    filter
        .conditions()
        .forEach(
            (dimension, condition) -> {
              Map<String, Set<String>> sets = new TreeMap<>();
              if (!condition.include().isEmpty()) {
                sets.put("include", new TreeSet<>(condition.include()));
              }
              if (!condition.exclude().isEmpty()) {
                sets.put("exclude", new TreeSet<>(condition.exclude()));
              }
              wire.put(dimension.wireName(), sets);
            });
    try {
      return JSON.writeValueAsString(wire);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a filter cannot be written", e);
    }
  }
}
