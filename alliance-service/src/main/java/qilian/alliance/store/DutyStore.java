package qilian.alliance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.alliance.document.DutyDraft;
import qilian.alliance.document.DutyItem;
import qilian.alliance.document.DutyKind;
import qilian.alliance.document.DutyList;
import qilian.contract.AgencyKind;
import qilian.contract.PlaceKind;
import qilian.guard.ScopedConnections;

/** Every version of every duty list; open to all members. */
@ApplicationScoped
public class DutyStore {

  private static final String LISTS =
      "SELECT code, version, title_zh, place_path, valid_from, entered_by, entered_at,"
          + " published_by IS NOT NULL FROM duty_list ORDER BY code, version";
  private static final String ITEMS =
      "SELECT list_code, list_version, code, kind, subject, at_kind, lead, assists, title_zh, basis"
          + " FROM duty_item ORDER BY list_code, list_version, code";
  private static final String PUBLISH =
      """
      UPDATE duty_list SET published_by = ?, published_at = ?
      WHERE code = ? AND version = ? AND published_by IS NULL AND entered_by <> ?
      """;
  private static final String ENTER =
      """
      INSERT INTO duty_list
        (code, version, title_zh, place_path, valid_from, entered_by, entered_at)
      VALUES
        (?, (SELECT coalesce(max(version), 0) + 1 FROM duty_list WHERE code = ?), ?, ?, ?, ?, ?)
      RETURNING version
      """;
  private static final String ENTER_ITEM =
      """
      INSERT INTO duty_item
        (list_code, list_version, code, kind, subject, at_kind, lead, assists, title_zh, basis)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final ScopedConnections connections;

  @Inject
  DutyStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** All that are published, oldest version first. */
  public List<DutyList> all() {
    return connections.inTransaction(DutyStore::read).stream()
        .filter(Kept::published)
        .map(kept -> kept.draft().list())
        .toList();
  }

  /** Those that wait to be published. */
  public List<DutyDraft> drafts() {
    return connections.inTransaction(DutyStore::read).stream()
        .filter(kept -> !kept.published())
        .map(Kept::draft)
        .toList();
  }

  /** Publishes a version; false where it is published, or was entered by the same account. */
  public boolean publish(String code, int version, String by, Instant at) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement row = connection.prepareStatement(PUBLISH)) {
            row.setString(1, by);
            row.setObject(2, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            row.setString(3, code);
            row.setInt(4, version);
            row.setString(5, by);
            return row.executeUpdate() == 1;
          }
        });
  }

  private record Kept(DutyDraft draft, boolean published) {}

  /** Enters the next version of a list; the answer is its number. */
  public int enter(DutyList list, String enteredBy, Instant at) {
    return connections.inTransaction(
        connection -> {
          int version = enterList(connection, list, enteredBy, at);
          try (PreparedStatement statement = connection.prepareStatement(ENTER_ITEM)) {
            for (DutyItem item : list.items()) {
              PlaceKind where = item.at();
              statement.setString(1, list.code());
              statement.setInt(2, version);
              statement.setString(3, item.code());
              statement.setString(4, item.kind().name());
              statement.setString(5, item.subject());
              statement.setString(6, where == null ? null : where.name());
              statement.setString(7, item.lead().name());
              Object[] assists = item.assists().stream().map(AgencyKind::name).sorted().toArray();
              statement.setArray(8, connection.createArrayOf("text", assists));
              statement.setString(9, item.titleZh());
              statement.setString(10, item.basis());
              statement.addBatch();
            }
            statement.executeBatch();
          }
          return version;
        });
  }

  private static int enterList(Connection connection, DutyList list, String enteredBy, Instant at)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
      statement.setString(1, list.code());
      statement.setString(2, list.code());
      statement.setString(3, list.titleZh());
      statement.setString(4, list.placePath());
      statement.setObject(5, list.validFrom());
      statement.setString(6, enteredBy);
      statement.setObject(7, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private static List<Kept> read(Connection connection) throws SQLException {
    Map<String, List<DutyItem>> items = new LinkedHashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(ITEMS);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        items
            .computeIfAbsent(rows.getString(1) + "/" + rows.getInt(2), key -> new ArrayList<>())
            .add(item(rows));
      }
    }
    List<Kept> all = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(LISTS);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        String code = rows.getString(1);
        int version = rows.getInt(2);
        DutyList list =
            new DutyList(
                code,
                version,
                rows.getString(3),
                rows.getString(4),
                rows.getObject(5, LocalDate.class),
                items.getOrDefault(code + "/" + version, List.of()));
        Instant enteredAt = rows.getObject(7, OffsetDateTime.class).toInstant();
        all.add(new Kept(new DutyDraft(list, rows.getString(6), enteredAt), rows.getBoolean(8)));
      }
    }
    return all;
  }

  private static DutyItem item(ResultSet row) throws SQLException {
    Set<AgencyKind> assists = new HashSet<>();
    Array kinds = row.getArray(8);
    for (Object kind : (Object[]) kinds.getArray()) {
      assists.add(AgencyKind.valueOf((String) kind));
    }
    @Nullable String where = row.getString(6);
    return new DutyItem(
        row.getString(3),
        DutyKind.valueOf(row.getString(4)),
        row.getString(5),
        where == null ? null : PlaceKind.valueOf(where),
        AgencyKind.valueOf(row.getString(7)),
        assists,
        row.getString(9),
        row.getString(10));
  }
}
