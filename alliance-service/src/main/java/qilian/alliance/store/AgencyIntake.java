package qilian.alliance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.util.List;
import qilian.alliance.member.KnownMember;

/** How agencies are written as the directory's topic tells them: with the machine's role. */
@ApplicationScoped
public class AgencyIntake {

  private static final String KEEP =
      """
      INSERT INTO agency (code, kind, name_zh, place, qseq) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE
      SET kind = excluded.kind, name_zh = excluded.name_zh, place = excluded.place,
        qseq = excluded.qseq
      WHERE agency.qseq <= excluded.qseq
      """;

  private final MachineConnections machine;

  @Inject
  AgencyIntake(MachineConnections machine) {
    this.machine = machine;
  }

  /** Keeps the agencies, in their order; an older fact on an agency changes nothing. */
  public void keep(List<KnownMember> agencies) {
    machine.work(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            for (KnownMember agency : agencies) {
              statement.setString(1, agency.code());
              statement.setString(2, agency.kind().name());
              statement.setString(3, agency.nameZh());
              statement.setString(4, agency.place());
              statement.setLong(5, agency.qseq());
              statement.executeUpdate();
            }
            return agencies.size();
          }
        });
  }
}
