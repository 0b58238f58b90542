package qilian.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import qilian.contract.risk.RiskFact;
import qilian.risk.signal.PatternLink;
import qilian.transport.log.FactLog;
import qilian.transport.log.FactRow;

/** How reports are linked into patterns: with the machine's role. */
@ApplicationScoped
public class PatternIntake {

  private static final String FORGET =
      "DELETE FROM pattern_report WHERE event_id = ANY (?::uuid[])";

  private static final String LINK =
      """
      INSERT INTO pattern_report (pattern, event_id, kind, channel_kind, value, type, practices,
        agency, place, place_path, day)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String SIZE =
      "SELECT count(*), count(DISTINCT place_path) FROM pattern_report WHERE pattern = ?";

  private final MachineConnections machine;

  @Inject
  PatternIntake(MachineConnections machine) {
    this.machine = machine;
  }

  /** Links the reports anew, and tells the alliance of patterns of two reports or more. */
  public void link(Collection<UUID> reports, List<PatternLink> links, String zone, Instant at) {
    machine.work(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setArray(1, connection.createArrayOf("uuid", reports.toArray()));
            statement.executeUpdate();
          }
          insert(connection, links);
          List<FactRow> facts = new ArrayList<>();
          for (PatternLink link : links) {
            tell(connection, link, zone, at, facts);
          }
          FactLog.append(connection, facts);
          return links.size();
        });
  }

  private static void insert(Connection connection, List<PatternLink> links) throws SQLException {
    try (PreparedStatement row = connection.prepareStatement(LINK)) {
      for (PatternLink link : links) {
        row.setObject(1, link.pattern());
        row.setObject(2, link.report().eventId());
        row.setString(3, link.kind());
        row.setString(4, link.channelKind());
        row.setString(5, link.value());
        row.setString(6, link.report().type());
        row.setArray(7, connection.createArrayOf("text", link.report().practices().toArray()));
        row.setString(8, link.report().agency());
        row.setString(9, link.report().place());
        row.setString(10, link.report().placePath());
        row.setObject(11, link.report().occurredOn());
        row.addBatch();
      }
      row.executeBatch();
    }
  }

  private static void tell(
      Connection connection, PatternLink link, String zone, Instant at, List<FactRow> facts)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SIZE)) {
      statement.setObject(1, link.pattern());
      try (ResultSet size = statement.executeQuery()) {
        size.next();
        if (size.getInt(1) < 2) {
          return;
        }
        RiskFact.PatternLinked fact =
            new RiskFact.PatternLinked(
                link.pattern().toString(),
                link.kind(),
                link.channelKind(),
                link.value(),
                link.report().type(),
                size.getInt(1),
                size.getInt(2));
        facts.add(
            RiskRows.row(
                fact,
                new RiskRows.About(
                    "/risk/patterns",
                    link.pattern() + "/" + link.report().standsBy(),
                    link.pattern(),
                    RiskRows.MACHINE,
                    link.report().placePath(),
                    zone,
                    link.report().type(),
                    link.channelKind(),
                    null),
                at));
      }
    }
  }
}
