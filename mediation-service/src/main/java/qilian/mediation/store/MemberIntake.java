package qilian.mediation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.util.List;
import qilian.mediation.model.KnownMember;

/** How members are written as the directory's topic tells them: with the machine's role. */
@ApplicationScoped
public class MemberIntake {

  private static final String KEEP =
      """
      INSERT INTO member (code, kind, place, qseq) VALUES (?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE
      SET kind = excluded.kind, place = excluded.place, qseq = excluded.qseq
      WHERE member.qseq <= excluded.qseq
      """;

  private final MachineConnections machine;

  @Inject
  MemberIntake(MachineConnections machine) {
    this.machine = machine;
  }

  /** Keeps the members, in their order; an older fact on a member changes nothing. */
  public void keep(List<KnownMember> members) {
    machine.work(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            for (KnownMember member : members) {
              statement.setString(1, member.code());
              statement.setString(2, member.kind().name());
              statement.setString(3, member.place());
              statement.setLong(4, member.qseq());
              statement.executeUpdate();
            }
            return members.size();
          }
        });
  }
}
