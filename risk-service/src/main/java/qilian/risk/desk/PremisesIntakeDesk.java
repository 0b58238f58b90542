package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import qilian.risk.inspection.SelfCheck;
import qilian.risk.inspection.Told.IncidentEffect;
import qilian.risk.inspection.Told.ToldMember;
import qilian.risk.inspection.Told.ToldPlace;
import qilian.risk.store.InspectionIntake;

/** Takes in what the topics tell of premises, members, their checks and incidents there. */
@ApplicationScoped
public class PremisesIntakeDesk {

  private final InspectionIntake intake;

  @Inject
  PremisesIntakeDesk(InspectionIntake intake) {
    this.intake = intake;
  }

  /** Keeps where premises are and what members are; all or none. */
  @Transactional
  public void learn(List<ToldPlace> places, List<ToldMember> members) {
    intake.places(places);
    intake.members(members);
  }

  /** Keeps self-checks; all or none. */
  @Transactional
  public void selfChecked(List<SelfCheck> checks) {
    intake.selfChecks(checks);
  }

  /** Keeps where incidents count by these events; all or none. */
  @Transactional
  public void counted(Collection<UUID> events, List<IncidentEffect> effects) {
    intake.incidents(events, effects);
  }
}
