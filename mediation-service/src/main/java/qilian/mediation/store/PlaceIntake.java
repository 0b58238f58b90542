package qilian.mediation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.util.List;
import qilian.mediation.model.KnownPlace;

/** How places are written as the directory's topic tells them: with the machine's role. */
@ApplicationScoped
public class PlaceIntake {

  private static final String KEEP =
      """
      INSERT INTO place (code, path, qseq, kind) VALUES (?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE
      SET path = excluded.path, qseq = excluded.qseq, kind = excluded.kind
      WHERE place.qseq <= excluded.qseq
      """;

  private final MachineConnections machine;

  @Inject
  PlaceIntake(MachineConnections machine) {
    this.machine = machine;
  }

  /** Keeps the places, in their order; an older fact on a place changes nothing. */
  public void keep(List<KnownPlace> places) {
    machine.work(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            for (KnownPlace place : places) {
              statement.setString(1, place.code());
              statement.setString(2, place.path());
              statement.setLong(3, place.qseq());
              statement.setString(4, place.kind().name());
              statement.addBatch();
            }
            return statement.executeBatch();
          }
        });
  }
}
