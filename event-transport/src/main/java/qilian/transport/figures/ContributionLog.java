package qilian.transport.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.Catalogue;
import qilian.contract.FactType;
import qilian.transport.figures.FigureQuestion.Wanted;

/** Reads what the facts in the log changed in every count, within what a connection may see. */
public final class ContributionLog {

  /** A fact counts on its own day, so the index by day narrows the log. */
  private static final String FROM =
      """
      FROM fact f
      CROSS JOIN LATERAL jsonb_array_elements(f.effects::jsonb) WITH ORDINALITY AS e (value, number)
      CROSS JOIN LATERAL (VALUES ('before', -1), ('after', 1)) AS side (name, sign)
      CROSS JOIN LATERAL (SELECT e.value -> side.name AS at) AS c
      WHERE jsonb_typeof(c.at) = 'object' AND f.type = ANY (?)
        AND f.occurred_on >= ? AND f.occurred_on < ? AND c.at ->> 'fact' = ANY (?)
      """;

  private static final String POSITION = "(e.number * 2 + side.sign)::int";
  private static final String RECORDED = "(e.value ->> 'recordedOn')::date";

  private ContributionLog() {}

  /** How many contributions there are, and what they add up to. */
  public record Sum(long sum, long count) {}

  /** All that answer the question. */
  public static Sum sum(Connection connection, FigureQuestion question) throws SQLException {
    Query query = new Query();
    query.add("SELECT coalesce(sum(" + adds(question) + "), 0), count(*) ");
    narrow(query, question);
    try (PreparedStatement statement = query.prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return new Sum(rows.getLong(1), rows.getLong(2));
    }
  }

  /** A page of them, by the day they count on. */
  public static List<Contribution> page(
      Connection connection, FigureQuestion question, Contribution.@Nullable Place after, int limit)
      throws SQLException {
    Query query = new Query();
    query.add(
        "SELECT side.sign, "
            + adds(question)
            + ", f.event_id, "
            + POSITION
            + ", f.aggregate_id,"
            + " c.at ->> 'fact', (c.at ->> 'occurredOn')::date, (c.at ->> 'hour')::int, "
            + RECORDED
            + ", c.at ->> 'agency', c.at ->> 'placePath', c.at ->> 'category',"
            + " c.at ->> 'subtype', c.at ->> 'disposition', c.at ->> 'reportChannel',"
            + " c.at ->> 'timePrecision' ");
    narrow(query, question);
    if (after != null) {
      query.add(
          " AND (f.occurred_on, " + RECORDED + ", f.event_id, " + POSITION + ") > (?, ?, ?, ?)",
          after.occurredOn(),
          after.recordedOn(),
          after.eventId(),
          after.position());
    }
    query.add(" ORDER BY f.occurred_on, " + RECORDED + ", f.event_id, " + POSITION);
    query.add(" LIMIT ?", limit);
    List<Contribution> page = new ArrayList<>();
    try (PreparedStatement statement = query.prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        page.add(contribution(rows));
      }
    }
    return page;
  }

  private static String adds(FigureQuestion question) {
    return switch (question.quantity()) {
      case COUNT -> "side.sign::bigint";
      case AMOUNT -> "side.sign * coalesce((e.value -> 'quantities' ->> 'amountFen')::bigint, 0)";
      case HEADCOUNT ->
          "side.sign * coalesce((e.value -> 'quantities' ->> 'headcount')::bigint, 0)";
      case MINUTES -> "side.sign * coalesce((e.value -> 'quantities' ->> 'minutes')::bigint, 0)";
    };
  }

  private static void narrow(Query query, FigureQuestion question) {
    List<String> types =
        Catalogue.types().stream()
            .filter(type -> question.facts().contains(type.factName()))
            .map(FactType::wireType)
            .toList();
    query.add(FROM, types, question.from(), question.until(), question.facts());
    if (question.placePath() != null) {
      query.add(
          " AND (c.at ->> 'placePath' = ? OR c.at ->> 'placePath' ^@ ?)",
          question.placePath(),
          question.placePath() + ">");
    }
    if (question.hour() != null) {
      query.add(" AND (c.at ->> 'hour')::int = ?", question.hour());
    }
    if (question.asOf() != null) {
      query.add(" AND " + RECORDED + " <= ?", question.asOf());
    }
    for (Map.Entry<Coordinate, Wanted> each : question.wanted().entrySet()) {
      String value = "coalesce(c.at ->> '" + each.getKey().component() + "', '')";
      if (!each.getValue().include().isEmpty()) {
        query.add(" AND " + value + " = ANY (?)", each.getValue().include());
      }
      if (!each.getValue().exclude().isEmpty()) {
        query.add(" AND " + value + " <> ALL (?)", each.getValue().exclude());
      }
    }
  }

  private static Contribution contribution(ResultSet row) throws SQLException {
    int hour = row.getInt(8);
    boolean hourless = row.wasNull();
    return new Contribution(
        row.getInt(1),
        row.getLong(2),
        row.getObject(3, UUID.class),
        row.getInt(4),
        row.getObject(5, UUID.class),
        row.getString(6),
        row.getObject(7, LocalDate.class),
        hourless ? null : hour,
        row.getObject(9, LocalDate.class),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        row.getString(15),
        row.getString(16));
  }

  /** A statement and its values in their order. */
  private static final class Query {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    void add(String more, Object... bound) {
      sql.append(more);
      values.addAll(List.of(bound));
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
      PreparedStatement statement = connection.prepareStatement(sql.toString());
      for (int i = 0; i < values.size(); i++) {
        Object value = values.get(i);
        if (value instanceof List<?> || value instanceof Set<?>) {
          Object[] texts = ((java.util.Collection<?>) value).toArray();
          statement.setArray(i + 1, connection.createArrayOf("text", texts));
        } else {
          statement.setObject(i + 1, value);
        }
      }
      return statement;
    }
  }
}
