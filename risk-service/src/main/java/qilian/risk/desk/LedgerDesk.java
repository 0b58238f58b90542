package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import qilian.guard.Role;
import qilian.guard.Scoped;
import qilian.guard.problem.Refused;
import qilian.risk.inspection.Premises;
import qilian.risk.inspection.SelfCheck;
import qilian.risk.inspection.Visit;
import qilian.risk.inspection.VisitPhase;
import qilian.risk.store.InspectionRegister;
import qilian.risk.store.SelfCheckStore;
import qilian.risk.store.VisitStore;

/** What premises carry: who came and who will come, and what they said of themselves. */
@ApplicationScoped
public class LedgerDesk {

  private final VisitStore visits;
  private final SelfCheckStore checks;
  private final InspectionRegister register;
  private final InspectionCallers callers;
  private final int premisesCap;

  @Inject
  LedgerDesk(
      VisitStore visits,
      SelfCheckStore checks,
      InspectionRegister register,
      InspectionCallers callers,
      @ConfigProperty(name = "qilian.inspection.annual-cap", defaultValue = "4") int premisesCap) {
    this.visits = visits;
    this.checks = checks;
    this.register = register;
    this.callers = callers;
    this.premisesCap = premisesCap;
  }

  /**
   * The ledger of a year.
   *
   * @param counted visits that count towards the cap
   */
  public record Ledger(
      Premises premises,
      int year,
      int counted,
      int cap,
      List<Visit> visits,
      List<SelfCheck> selfChecks) {}

  /** The ledger, for the premises, for authorities, and for who answers for the place. */
  @Transactional
  @Scoped
  public Ledger of(String place, int year) {
    Premises premises = callers.premises(place);
    boolean mayRead =
        callers.who().is(Role.AUDITOR)
            || callers.coordinates(premises.path())
            || register.occupants(place).contains(callers.agency())
            || callers.ofGovernment();
    if (!mayRead) {
      throw Refused.of("NOT_YOUR_PREMISES", 403);
    }
    register.open(place);
    LocalDate first = LocalDate.of(year, 1, 1);
    List<Visit> all = visits.at(place, first, first.plusYears(1).minusDays(1));
    int counted =
        (int)
            all.stream()
                .filter(Visit::administrative)
                .filter(visit -> visit.kind().capped() && visit.phase() != VisitPhase.PLANNED)
                .count();
    return new Ledger(
        premises, year, counted, premisesCap, all, checks.at(place, first, first.plusYears(1)));
  }
}
