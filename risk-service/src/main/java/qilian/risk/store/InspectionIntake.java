package qilian.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import qilian.risk.inspection.Premises;
import qilian.risk.inspection.SelfCheck;
import qilian.risk.inspection.Told.IncidentEffect;
import qilian.risk.inspection.Told.ToldMember;
import qilian.risk.inspection.Told.ToldPlace;

/** How what the topics tell of premises is written: with the machine's role. */
@ApplicationScoped
public class InspectionIntake {

  private final MachineConnections machine;

  @Inject
  InspectionIntake(MachineConnections machine) {
    this.machine = machine;
  }

  /** Keeps places; an older fact on a place changes nothing. */
  public void places(List<ToldPlace> told) {
    machine.work(
        on -> {
          for (ToldPlace each : told) {
            Premises place = each.place();
            Sql.run(
                on,
                """
                INSERT INTO inspection_place VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET path = excluded.path, kind = excluded.kind,
                  zone = excluded.zone, label_zh = excluded.label_zh,
                  geometry = excluded.geometry, qseq = excluded.qseq
                WHERE inspection_place.qseq <= excluded.qseq
                """,
                place.code(),
                place.path(),
                place.kind(),
                place.zone(),
                place.labelZh(),
                place.geometry(),
                each.qseq());
          }
          return told.size();
        });
  }

  /** Keeps members; an older fact on a member changes nothing. */
  public void members(List<ToldMember> told) {
    machine.work(
        on -> {
          for (ToldMember each : told) {
            Sql.run(
                on,
                """
                INSERT INTO inspection_member VALUES (?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET kind = excluded.kind, place = excluded.place,
                  qseq = excluded.qseq
                WHERE inspection_member.qseq <= excluded.qseq
                """,
                each.code(),
                each.kind().name(),
                each.place(),
                each.qseq());
          }
          return told.size();
        });
  }

  /** Keeps what premises said of their own checks; the last word on one stands. */
  public void selfChecks(List<SelfCheck> told) {
    machine.work(
        on -> {
          for (SelfCheck each : told) {
            Sql.run(
                on,
                """
                INSERT INTO self_check VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (event_id) DO UPDATE SET checklist = excluded.checklist,
                  findings = excluded.findings, checked_on = excluded.checked_on
                """,
                each.eventId(),
                each.agency(),
                each.place(),
                each.placePath(),
                each.checklist(),
                each.findings(),
                each.checkedOn());
          }
          return told.size();
        });
  }

  /**
   * Keeps where incidents count; the same effect again changes nothing.
   *
   * @param events that were read: what an older release kept of them gives way
   */
  public void incidents(Collection<UUID> events, List<IncidentEffect> effects) {
    machine.work(
        on -> {
          try (var old =
              on.prepareStatement(
                  "DELETE FROM incident_effect WHERE reading = 1 AND event_id = ANY (?)")) {
            old.setArray(1, on.createArrayOf("uuid", events.toArray()));
            old.executeUpdate();
          }
          try (var statement =
              on.prepareStatement(
                  """
                  INSERT INTO incident_effect (event_id, position, sign, place_path, occurred_on,
                    category, subtype, reading)
                  VALUES (?, ?, ?, ?, ?, ?, ?, 2) ON CONFLICT DO NOTHING
                  """)) {
            for (IncidentEffect each : effects) {
              statement.setObject(1, each.eventId());
              statement.setInt(2, each.position());
              statement.setInt(3, each.sign());
              statement.setString(4, each.placePath());
              statement.setObject(5, each.occurredOn());
              statement.setString(6, each.category());
              statement.setString(7, each.subtype());
              statement.addBatch();
            }
            return statement.executeBatch().length;
          }
        });
  }
}
