package qilian.mediation.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;
import qilian.mediation.model.Agreement;
import qilian.mediation.model.CaseCommand;
import qilian.mediation.model.CaseDocument;
import qilian.mediation.model.Clause;
import qilian.mediation.model.ClauseKind;
import qilian.mediation.model.Confirmation;
import qilian.mediation.model.Escalation;
import qilian.mediation.model.FollowUp;
import qilian.mediation.model.Instalment;
import qilian.mediation.model.Outcome;
import qilian.mediation.model.Route;

/** Bodies of requests about agreements, what becomes of them, and the other ends. */
final class AgreementRequests {

  private static final int MOST = 200;
  private static final BigDecimal LARGEST = new BigDecimal("1e12");

  private AgreementRequests() {}

  /** What the parties agreed. */
  record AgreementRequest(
      @Nullable Outcome form,
      @Nullable String facts,
      @Nullable String performance,
      @Nullable BigDecimal amount,
      @Nullable Boolean partial,
      @Nullable LocalDate effectiveOn,
      @Nullable List<ClauseRequest> clauses,
      @Nullable List<InstalmentRequest> instalments,
      @Nullable Set<String> signedBy,
      @Nullable Boolean mediatorSigned,
      @Nullable Boolean sealed,
      @Nullable Set<String> writingWishedBy,
      @Nullable Boolean performedAtOnce) {

    CaseCommand command() {
      Agreement agreement =
          new Agreement(
              Wanted.field(form, "/form"),
              Wanted.openOrEmpty(facts, "/facts"),
              Wanted.openOrEmpty(performance, "/performance"),
              money(amount, "/amount"),
              Wanted.flag(partial),
              Wanted.field(effectiveOn, "/effectiveOn"),
              clausesOf(),
              instalmentsOf(),
              Wanted.set(signedBy),
              Wanted.flag(mediatorSigned),
              Wanted.flag(sealed));
      return new CaseCommand.ReachAgreement(
          agreement, Wanted.set(writingWishedBy), Wanted.flag(performedAtOnce));
    }

    private List<Clause> clausesOf() {
      List<Clause> all = new ArrayList<>();
      for (ClauseRequest each : few(Wanted.list(clauses), "/clauses")) {
        String at = "/clauses/" + all.size();
        all.add(
            new Clause(
                all.size() + 1,
                Wanted.field(each.kind(), at + "/kind"),
                Wanted.open(each.text(), at + "/text"),
                each.lawful() == null || each.lawful(),
                each.clear() == null || each.clear()));
      }
      return all;
    }

    private List<Instalment> instalmentsOf() {
      List<Instalment> all = new ArrayList<>();
      for (InstalmentRequest each : few(Wanted.list(instalments), "/instalments")) {
        String at = "/instalments/" + all.size();
        all.add(
            new Instalment(
                all.size() + 1,
                Wanted.field(each.dueOn(), at + "/dueOn"),
                money(each.amount(), at + "/amount"),
                Wanted.openOrEmpty(each.duty(), at + "/duty")));
      }
      return all;
    }

    private static <T> List<T> few(List<T> list, String pointer) {
      if (list.size() > MOST) {
        throw Refused.of("TOO_MANY", 400).at(pointer).with("max", MOST);
      }
      return list;
    }
  }

  /** One clause. */
  record ClauseRequest(
      @Nullable ClauseKind kind,
      @Nullable String text,
      @Nullable Boolean lawful,
      @Nullable Boolean clear) {}

  /** One instalment. */
  record InstalmentRequest(
      @Nullable LocalDate dueOn, @Nullable BigDecimal amount, @Nullable String duty) {}

  /** An instalment was performed. */
  record PerformanceRequest(
      @Nullable Integer instalment, @Nullable LocalDate on, @Nullable BigDecimal paid) {

    CaseCommand command() {
      return new CaseCommand.RecordPerformance(
          Wanted.field(instalment, "/instalment"), Wanted.field(on, "/on"), money(paid, "/paid"));
    }
  }

  /** It was not performed. */
  record BreachRequest(@Nullable Integer instalment, @Nullable Set<Route> routes) {

    CaseCommand command() {
      return new CaseCommand.RecordBreach(instalment, Wanted.set(routes));
    }
  }

  /** The parties apply to a court, together. */
  record ConfirmationRequest(
      @Nullable String court, @Nullable List<Integer> clauses, @Nullable Set<String> appliedBy) {

    CaseCommand command() {
      return new CaseCommand.ApplyForConfirmation(
          Wanted.text(court, "/court"), Wanted.field(clauses, "/clauses"), Wanted.set(appliedBy));
    }
  }

  /** What the court said. */
  record DecisionRequest(Confirmation.@Nullable Status status) {

    CaseCommand command() {
      return new CaseCommand.DecideConfirmation(Wanted.field(status, "/status"));
    }
  }

  /** A visit or call afterwards. */
  record FollowUpRequest(FollowUp.@Nullable Kind kind, @Nullable Boolean holds) {

    CaseCommand command() {
      return new CaseCommand.RecordFollowUp(
          Wanted.field(kind, "/kind"), Wanted.field(holds, "/holds"));
    }
  }

  /** The papers in the file. */
  record ArchiveRequest(@Nullable Set<CaseDocument> documents) {

    CaseCommand command() {
      return new CaseCommand.ArchiveCase(Wanted.set(documents));
    }
  }

  /** Mediation ends, or the routes are told and it closes. */
  record TerminationRequest(
      @Nullable Outcome outcome, @Nullable String byParty, @Nullable Set<Route> routes) {

    CaseCommand command() {
      return outcome == null
          ? new CaseCommand.TellRoutes(Wanted.set(routes))
          : new CaseCommand.EndMediation(outcome, byParty);
    }
  }

  /** The police are told, no more than that and what of. */
  record EscalationRequest(
      Escalation.@Nullable Kind kind, @Nullable String toldTo, @Nullable Boolean ends) {

    CaseCommand command() {
      return new CaseCommand.ReportEscalation(
          Wanted.field(kind, "/kind"), Wanted.text(toldTo, "/toldTo"), Wanted.flag(ends));
    }
  }

  /** Something worse was prevented. */
  record PreventionRequest(
      Escalation.@Nullable Prevented kind,
      @Nullable Integer cases,
      @Nullable Integer persons,
      @Nullable String ground) {

    CaseCommand command() {
      return new CaseCommand.RecordPrevention(
          Wanted.field(kind, "/kind"),
          counted(cases, 1_000, "/cases"),
          counted(persons, 100_000, "/persons"),
          Wanted.openOrEmpty(ground, "/ground"));
    }
  }

  private static int counted(@Nullable Integer number, int most, String pointer) {
    int value = Wanted.field(number, pointer);
    if (value < 1 || value > most) {
      throw Refused.of("NUMBER_NOT_ACCEPTED", 400).at(pointer).with("max", most);
    }
    return value;
  }

  /** Yuan, to the fen. */
  static @Nullable BigDecimal money(@Nullable BigDecimal amount, String pointer) {
    if (amount != null
        && (amount.signum() < 0
            || amount.stripTrailingZeros().scale() > 2
            || amount.compareTo(LARGEST) > 0)) {
      throw Refused.of("AMOUNT_NOT_ACCEPTED", 400).at(pointer);
    }
    return amount;
  }
}
