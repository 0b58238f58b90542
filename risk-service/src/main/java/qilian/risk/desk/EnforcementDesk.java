package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scoped;
import qilian.risk.inspection.Rectification;
import qilian.risk.inspection.RectificationCommand.LiftSeal;
import qilian.risk.inspection.RectificationCommand.ReferPenalty;
import qilian.risk.inspection.RectificationCommand.SealPremises;
import qilian.risk.store.InspectionRegister;

/** Where an authority seals, lifts a seal, and refers a penalty. */
@ApplicationScoped
public class EnforcementDesk {

  private final FindingDesk findings;
  private final InspectionRegister register;
  private final InspectionCallers callers;

  @Inject
  EnforcementDesk(FindingDesk findings, InspectionRegister register, InspectionCallers callers) {
    this.findings = findings;
    this.register = register;
    this.callers = callers;
  }

  /**
   * A seal as somebody decides it.
   *
   * @param item code of the published item it rests on
   * @param on null for today
   */
  public record Seal(
      @Nullable String item,
      String number,
      LocalDate until,
      @Nullable LocalDate on,
      List<String> officers,
      String ground) {}

  /** Seals. */
  @Transactional
  @Scoped
  public Rectification seal(String reference, @Nullable Long version, Seal seal) {
    return findings.ask(
        reference,
        version,
        subject ->
            new SealPremises(
                callers.authority(seal.item()),
                callers.team(List.of(callers.agency()), seal.officers()),
                seal.number(),
                day(subject, seal.on()),
                seal.until(),
                seal.ground()));
  }

  /** Lifts a seal. */
  @Transactional
  @Scoped
  public Rectification unseal(
      String reference,
      @Nullable Long version,
      boolean cleared,
      @Nullable LocalDate on,
      List<String> officers) {
    return findings.ask(
        reference,
        version,
        subject ->
            new LiftSeal(
                callers.agency(),
                callers.team(List.of(callers.agency()), officers),
                cleared,
                day(subject, on)));
  }

  /** Refers a penalty. */
  @Transactional
  @Scoped
  public Rectification refer(
      String reference,
      @Nullable Long version,
      String to,
      String number,
      String ground,
      @Nullable LocalDate on) {
    return findings.ask(
        reference,
        version,
        subject ->
            new ReferPenalty(
                callers.agency(),
                to,
                register.kindOf(to).orElse(null),
                number,
                ground,
                day(subject, on)));
  }

  private LocalDate day(Rectification subject, @Nullable LocalDate on) {
    return on == null ? subject.dayOf(callers.now()) : on;
  }
}
