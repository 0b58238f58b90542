package qilian.alliance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qilian.alliance.member.KnownPlace;

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

  /** Keeps the places; an older fact on a place changes nothing. */
  public void keep(List<KnownPlace> places) {
    // A statement may change a row only once, so of several facts on a place the last is taken.
    Map<String, KnownPlace> last = new LinkedHashMap<>();
    places.forEach(
        place -> last.merge(place.code(), place, (a, b) -> b.qseq() >= a.qseq() ? b : a));
    machine.work(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            for (KnownPlace place : last.values()) {
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
