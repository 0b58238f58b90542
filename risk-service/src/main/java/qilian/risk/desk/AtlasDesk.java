package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import qilian.risk.signal.AtlasEntry;
import qilian.risk.store.AtlasIntake;

/** Learns what the directory tells; hearing it twice is the same as hearing it once. */
@ApplicationScoped
public class AtlasDesk {

  private final AtlasIntake intake;

  @Inject
  AtlasDesk(AtlasIntake intake) {
    this.intake = intake;
  }

  /** Keeps all of it or nothing. */
  @Transactional
  public void learn(List<AtlasEntry> entries) {
    intake.keep(entries);
  }
}
