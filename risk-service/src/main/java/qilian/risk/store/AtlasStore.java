package qilian.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import qilian.contract.AgencyKind;
import qilian.guard.ScopedConnections;
import qilian.risk.signal.AtlasEntry;
import qilian.risk.signal.PatternType;

/** The atlas as requests read it. */
@ApplicationScoped
public class AtlasStore {

  private static final String SPOTS =
      "SELECT code, path, label_zh, zone, geometry, qseq FROM atlas_place WHERE code = ANY (?)";

  /** Places that are points to methods that look at points; {@code p} is the place. */
  static final String FINE =
      """
      NOT EXISTS (SELECT FROM inspection_place k WHERE k.code = p.code
        AND k.kind IN ('REGION', 'CITY', 'COUNTY', 'DISTRICT', 'STREET', 'COMMUNITY'))
      """;

  private static final String FINE_SPOTS =
      """
      SELECT code, path, label_zh, zone, geometry, qseq FROM atlas_place p
      WHERE code = ANY (?) AND
      """
          + FINE;

  /** A member answers for a place if one of the two lies on the other's way to the root. */
  private static final String MEMBERS =
      """
      SELECT m.code FROM atlas_member m LEFT JOIN atlas_place p ON p.code = m.place
      WHERE m.kind = ANY (?) AND (p.path IS NULL OR p.path || '>' ^@ (?::text || '>')
        OR ?::text || '>' ^@ (p.path || '>'))
      ORDER BY m.code
      """;

  private static final String KIND = "SELECT kind FROM atlas_member WHERE code = ?";

  private static final String NAME = "SELECT label_zh FROM atlas_place WHERE code = ?";

  private static final String LABEL =
      "SELECT label_zh FROM atlas_label WHERE code = ? ORDER BY (list = 'risk-type') DESC, list";

  private final ScopedConnections connections;

  @Inject
  AtlasStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** A place. */
  public Optional<AtlasEntry.Spot> spot(String code) {
    return spots(List.of(code)).stream().findFirst();
  }

  /** Places; those the directory does not know are left out. */
  public List<AtlasEntry.Spot> spots(Collection<String> codes) {
    return spots(SPOTS, codes);
  }

  /** The same, without those too wide for what happened there to lie at a point. */
  public List<AtlasEntry.Spot> fineSpots(Collection<String> codes) {
    return spots(FINE_SPOTS, codes);
  }

  private List<AtlasEntry.Spot> spots(String sql, Collection<String> codes) {
    return connections.inTransaction(
        connection -> {
          List<AtlasEntry.Spot> spots = new ArrayList<>();
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", codes.toArray()));
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                spots.add(
                    new AtlasEntry.Spot(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6)));
              }
            }
          }
          return spots;
        });
  }

  /** The members of these kinds at a place, above it or below it. */
  public List<String> members(List<AgencyKind> kinds, String placePath) {
    return connections.inTransaction(
        connection -> {
          List<String> members = new ArrayList<>();
          try (PreparedStatement statement = connection.prepareStatement(MEMBERS)) {
            statement.setArray(
                1,
                connection.createArrayOf("text", kinds.stream().map(AgencyKind::name).toArray()));
            statement.setString(2, placePath);
            statement.setString(3, placePath);
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                members.add(row.getString(1));
              }
            }
          }
          return members;
        });
  }

  /** What a member is; empty where the directory does not know it. */
  public Optional<AgencyKind> kindOf(String agency) {
    return connections.inTransaction(
        connection -> first(connection, KIND, agency).map(AgencyKind::valueOf));
  }

  /**
   * What a type is called in Chinese; the code itself where nobody named it. The type of a pattern
   * is named with its channel, or with the premises.
   */
  public String labelOf(String code) {
    return connections.inTransaction(
        connection -> {
          PatternType pattern = PatternType.of(code).orElse(null);
          if (pattern == null) {
            return first(connection, LABEL, code).orElse(code);
          }
          String premises = first(connection, NAME, pattern.value()).orElse(pattern.value());
          return pattern.labelZh(
              first(connection, LABEL, pattern.type()).orElse(pattern.type()), premises);
        });
  }

  private static Optional<String> first(Connection connection, String sql, String value)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }
}
