package qilian.mediation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.mediation.model.Referral;
import qilian.mediation.model.ReferralKind;
import qilian.mediation.model.ReferralStatus;

/** How inbound facts are written: with the machine's role, a batch at a time. */
@ApplicationScoped
public class ReferralIntake {

  private static final String COLUMNS =
      """
      stands_by, recorded_at, kind, status, matter_id, agency, caseref, place, place_path,
      occurred_at, occurred_on, dispute_category, scale, amount, referred_from, incident_caseref,
      incident_category, incident_subtype, event_id
      """;

  private static final String LOCK =
      "SELECT "
          + COLUMNS
          + " FROM referral WHERE event_id = ANY (?::uuid[]) ORDER BY event_id FOR UPDATE";

  private static final String INSERT =
      "INSERT INTO referral ("
          + COLUMNS
          + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String REPLACE =
      """
      UPDATE referral SET stands_by = ?, recorded_at = ?, kind = ?, status = ?, matter_id = ?,
        agency = ?, caseref = ?, place = ?, place_path = ?, occurred_at = ?, occurred_on = ?,
        dispute_category = ?, scale = ?, amount = ?, referred_from = ?, incident_caseref = ?,
        incident_category = ?, incident_subtype = ?
      WHERE event_id = ?
      """;

  private static final String ANSWER =
      "UPDATE referral SET not_taken = ? WHERE event_id = ? AND not_taken IS DISTINCT FROM ?";

  private final MachineConnections machine;

  @Inject
  ReferralIntake(MachineConnections machine) {
    this.machine = machine;
  }

  /** What is kept under these ids, held fast until the running transaction ends. */
  public Map<UUID, Referral> lock(Collection<UUID> ids) {
    return machine.work(
        connection -> {
          Map<UUID, Referral> found = new HashMap<>();
          try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                Referral referral = read(rows);
                found.put(referral.eventId(), referral);
              }
            }
          }
          return found;
        });
  }

  /** Keeps new ones; one that another instance kept meanwhile fails the transaction. */
  public void insert(List<Referral> referrals) {
    write(INSERT, referrals);
  }

  /** Replaces the content of those that are kept already. */
  public void replace(List<Referral> referrals) {
    write(REPLACE, referrals);
  }

  /** Keeps why its last word changed nothing. */
  public void answer(UUID eventId, @Nullable String notTaken) {
    machine.work(
        connection -> {
          try (PreparedStatement row = connection.prepareStatement(ANSWER)) {
            row.setString(1, notTaken);
            row.setObject(2, eventId);
            row.setString(3, notTaken);
            return row.executeUpdate();
          }
        });
  }

  private void write(String sql, List<Referral> referrals) {
    if (referrals.isEmpty()) {
      return;
    }
    machine.work(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Referral referral : referrals) {
              bind(statement, referral);
              statement.addBatch();
            }
            return statement.executeBatch();
          }
        });
  }

  private static void bind(PreparedStatement row, Referral referral) throws SQLException {
    row.setObject(1, referral.standsBy());
    row.setObject(2, referral.recordedAt().atOffset(ZoneOffset.UTC));
    row.setString(3, referral.kind().name());
    row.setString(4, referral.status().name());
    row.setObject(5, referral.matterId());
    row.setString(6, referral.agency());
    row.setString(7, referral.caseref());
    row.setString(8, referral.place());
    row.setString(9, referral.placePath());
    row.setObject(10, referral.occurredAt().atOffset(ZoneOffset.UTC));
    row.setObject(11, referral.occurredOn());
    row.setString(12, referral.disputeCategory());
    row.setString(13, referral.scale());
    row.setBigDecimal(14, referral.amount());
    row.setString(15, referral.referredFrom());
    row.setString(16, referral.incidentCaseref());
    row.setString(17, referral.incidentCategory());
    row.setString(18, referral.incidentSubtype());
    row.setObject(19, referral.eventId());
  }

  private static Referral read(ResultSet row) throws SQLException {
    return new Referral(
        row.getObject("event_id", UUID.class),
        row.getObject("stands_by", UUID.class),
        instant(row, "recorded_at"),
        ReferralKind.valueOf(row.getString("kind")),
        ReferralStatus.valueOf(row.getString("status")),
        row.getObject("matter_id", UUID.class),
        row.getString("agency"),
        row.getString("caseref"),
        row.getString("place"),
        row.getString("place_path"),
        instant(row, "occurred_at"),
        row.getObject("occurred_on", LocalDate.class),
        row.getString("dispute_category"),
        row.getString("scale"),
        row.getBigDecimal("amount"),
        row.getString("referred_from"),
        row.getString("incident_caseref"),
        row.getString("incident_category"),
        row.getString("incident_subtype"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
