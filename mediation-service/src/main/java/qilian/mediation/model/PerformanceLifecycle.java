package qilian.mediation.model;

import static java.util.Objects.requireNonNull;
import static qilian.mediation.model.Decision.accepted;
import static qilian.mediation.model.Decision.refused;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import qilian.mediation.clock.Trigger;
import qilian.mediation.model.CaseCommand.ArchiveCase;
import qilian.mediation.model.CaseCommand.ReachAgreement;
import qilian.mediation.model.CaseCommand.RecordBreach;
import qilian.mediation.model.CaseCommand.RecordFollowUp;
import qilian.mediation.model.CaseCommand.RecordPerformance;
import qilian.mediation.model.CaseEvent.AgreementBreached;
import qilian.mediation.model.CaseEvent.AgreementReached;
import qilian.mediation.model.CaseEvent.CaseArchived;
import qilian.mediation.model.CaseEvent.FollowedUp;
import qilian.mediation.model.CaseEvent.PerformanceRecorded;
import qilian.mediation.model.FollowUp.Kind;

/**
 * The life of an agreement after it was reached: what it must hold to be one (第二十八条至第三十条), which
 * instalments are owed, and who is visited when (第三十一条). The parties are visited a week after the
 * first instalment was due, and thirty days after the last was performed; after a breach within a
 * week.
 */
final class PerformanceLifecycle {

  static final int DAYS_AFTER_FIRST_INSTALMENT = 7;
  static final int DAYS_AFTER_PERFORMANCE = 30;
  static final int DAYS_AFTER_BREACH = 7;

  private PerformanceLifecycle() {}

  static Decision decide(
      DisputeCase subject, CaseCommand.OfAgreement command, Instant now, LocalRules rules) {
    LocalDate today = subject.dayOf(now);
    return switch (command) {
      case ReachAgreement it ->
          ConsentLifecycle.bar(subject)
              .map(Decision::refused)
              .or(() -> refuse(subject, it, rules, today))
              .orElseGet(() -> accepted(new AgreementReached(now, it.agreement())));
      case RecordPerformance it -> perform(subject, it, now, today);
      case RecordBreach it ->
          refuseBreach(subject, it, today)
              .map(Decision::refused)
              .orElseGet(() -> accepted(new AgreementBreached(now, it.instalment(), it.routes())));
      case RecordFollowUp it ->
          subject.followUps().stream().anyMatch(f -> f.kind() == it.kind() && f.isOpen())
              ? accepted(new FollowedUp(now, it.kind(), it.holds()))
              : refused(Refusal.NO_SUCH_FOLLOW_UP);
      case ArchiveCase it -> archive(subject, it, now);
    };
  }

  private static Decision perform(
      DisputeCase subject, RecordPerformance it, Instant now, LocalDate today) {
    Optional<Instalment> owed = instalment(subject, it.instalment());
    if (owed.isEmpty() || it.on().isAfter(today)) {
      return refused(Refusal.UNKNOWN_INSTALMENT);
    }
    if (subject.performed().containsKey(it.instalment())) {
      return refused(Refusal.ALREADY_SO);
    }
    BigDecimal open = open(subject, owed.get());
    // Who names no sum says that what was owed is there.
    BigDecimal paid = it.paid() == null ? open : it.paid();
    boolean partly = open != null && paid != null && paid.compareTo(open) < 0;
    return accepted(new PerformanceRecorded(now, it.instalment(), it.on(), paid, partly));
  }

  /** What is still owed of an instalment in money; null where it is no money. */
  private static @Nullable BigDecimal open(DisputeCase subject, Instalment instalment) {
    BigDecimal amount = instalment.amount();
    return amount == null
        ? null
        : amount.subtract(subject.paid().getOrDefault(instalment.number(), BigDecimal.ZERO));
  }

  private static Optional<Instalment> instalment(DisputeCase subject, int number) {
    return Optional.ofNullable(subject.agreement()).stream()
        .flatMap(agreement -> agreement.instalments().stream())
        .filter(each -> each.number() == number)
        .findFirst();
  }

  /** Why nothing is broken: it is not agreed, it is done, or its day has not gone by. */
  private static Optional<Refusal> refuseBreach(
      DisputeCase subject, RecordBreach it, LocalDate today) {
    if (it.routes().isEmpty()) {
      return Optional.of(Refusal.BREACH_ROUTES_NOT_TOLD);
    }
    List<Instalment> plan =
        Optional.ofNullable(subject.agreement()).map(Agreement::instalments).orElse(List.of());
    Integer number = it.instalment();
    if (number != null && instalment(subject, number).isEmpty()) {
      return Optional.of(Refusal.UNKNOWN_INSTALMENT);
    }
    if (number != null && subject.performed().containsKey(number)) {
      return Optional.of(Refusal.ALREADY_SO);
    }
    boolean overdue =
        plan.isEmpty()
            || plan.stream()
                .filter(each -> number == null || each.number() == number)
                .filter(each -> !subject.performed().containsKey(each.number()))
                .anyMatch(each -> each.dueOn().isBefore(today));
    return overdue ? Optional.empty() : Optional.of(Refusal.NOT_DUE_YET);
  }

  private static Decision archive(DisputeCase subject, ArchiveCase it, Instant now) {
    if (subject.followUps().stream().anyMatch(FollowUp::isOpen)) {
      return refused(Refusal.FOLLOW_UP_MISSING);
    }
    Set<CaseDocument> missing = papersOf(subject);
    missing.removeAll(it.documents());
    return missing.isEmpty()
        ? accepted(new CaseArchived(now, it.documents()))
        : refused(
            Refusal.DOCUMENTS_MISSING,
            String.join("、", missing.stream().map(CaseDocument::labelZh).toList()));
  }

  static void apply(DisputeCase.Copy next, CaseEvent.OfAgreement event, LocalDate today) {
    switch (event) {
      case AgreementReached it -> {
        next.agreement = it.agreement();
        next.outcome = it.agreement().form();
        next.phase = it.agreement().form().phase();
        next.followUps.addAll(afterAgreement(it.agreement()));
        next.clocks = CaseClocks.ended(next.clocks);
        next.start(Trigger.AGREEMENT_EFFECTIVE, it.agreement().effectiveOn());
      }
      case PerformanceRecorded it -> {
        if (it.paid() != null) {
          next.paid.merge(it.instalment(), it.paid(), BigDecimal::add);
        }
        if (!it.partly()) {
          next.performed.put(it.instalment(), it.on());
        }
        boolean complete = isComplete(requireNonNull(next.agreement), next.performed);
        if (complete) {
          next.phase = Phase.PERFORMED;
          next.followUps.add(
              new FollowUp(Kind.PERFORMED, it.on().plusDays(DAYS_AFTER_PERFORMANCE), null));
        } else if (next.phase != Phase.BREACHED) {
          next.phase = Phase.PERFORMING;
        }
      }
      case AgreementBreached it -> {
        next.phase = Phase.BREACHED;
        next.routes = it.routes();
        next.followUps.add(new FollowUp(Kind.BREACH, today.plusDays(DAYS_AFTER_BREACH), null));
      }
      case FollowedUp it -> {
        next.followUps.replaceAll(
            each ->
                each.kind() == it.kind() && each.isOpen()
                    ? new FollowUp(each.kind(), each.dueOn(), it.holds())
                    : each);
        next.phase = it.kind() == Kind.FIRST_INSTALMENT ? next.phase : Phase.FOLLOWED_UP;
      }
    }
  }

  /** Why these words are no agreement, or empty. */
  private static Optional<Decision> refuse(
      DisputeCase subject, ReachAgreement command, LocalRules rules, LocalDate today) {
    Optional<Refusal> refusal = lacks(subject, command, rules, today);
    boolean oral = command.agreement().form() != Outcome.AGREED_WRITTEN;
    return refusal
        .<Decision>map(
            each ->
                oral && each == Refusal.AGREEMENT_INCOMPLETE
                    ? new Decision.Refused(each, Articles.ORAL, null)
                    : refused(each))
        .or(
            () ->
                ConsentLifecycle.barOn(subject, command.agreement().effectiveOn())
                    .map(Decision::refused));
  }

  private static Optional<Refusal> lacks(
      DisputeCase subject, ReachAgreement command, LocalRules rules, LocalDate today) {
    Agreement agreement = command.agreement();
    boolean incomplete =
        agreement.facts().isBlank()
            || agreement.clauses().isEmpty()
            || !numbered(agreement)
            || agreement.effectiveOn().isAfter(today)
            || (agreement.instalments().isEmpty() && !command.performedAtOnce());
    if (!agreement.form().isAgreement()) {
      return Optional.of(Refusal.NOT_AN_END);
    }
    if (agreement.form() == Outcome.AGREED_WRITTEN) {
      if (incomplete || agreement.performance().isBlank()) {
        return Optional.of(Refusal.AGREEMENT_INCOMPLETE);
      }
      boolean signed =
          agreement.signedBy().containsAll(subject.partyRefs())
              && agreement.mediatorSigned()
              && agreement.sealed();
      if (!signed) {
        return Optional.of(Refusal.SIGNATURE_MISSING);
      }
    } else if (isWritingDue(subject, command, rules)) {
      return Optional.of(Refusal.WRITING_REQUIRED);
    } else if (incomplete) {
      return Optional.of(Refusal.AGREEMENT_INCOMPLETE);
    }
    if (!addsUp(agreement)) {
      return Optional.of(Refusal.INSTALMENTS_DO_NOT_ADD_UP);
    }
    // Nobody agrees before the parties last met, and an oral agreement binds from that very day.
    boolean early =
        subject.heldSessions().stream()
            .map(Session::heldOn)
            .anyMatch(held -> held != null && agreement.effectiveOn().isBefore(held));
    return early ? Optional.of(Refusal.AGREEMENT_DAY_NOT_POSSIBLE) : Optional.empty();
  }

  private static boolean isWritingDue(
      DisputeCase subject, ReachAgreement command, LocalRules rules) {
    return !command.writingWishedBy().isEmpty()
        || (command.agreement().form() == Outcome.SETTLED_ON_SITE && !command.performedAtOnce())
        || (rules.writingUnlessAtOnce() && !command.performedAtOnce())
        || (rules.writingIfComplex() && subject.complex());
  }

  private static boolean numbered(Agreement agreement) {
    List<Integer> clauses = agreement.clauses().stream().map(Clause::number).toList();
    List<Integer> instalments = agreement.instalments().stream().map(Instalment::number).toList();
    return clauses.equals(IntStream.rangeClosed(1, clauses.size()).boxed().toList())
        && instalments.equals(IntStream.rangeClosed(1, instalments.size()).boxed().toList());
  }

  private static boolean addsUp(Agreement agreement) {
    List<BigDecimal> parts =
        agreement.instalments().stream().map(Instalment::amount).filter(Objects::nonNull).toList();
    BigDecimal amount = agreement.amount();
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return parts.isEmpty() || (amount != null && sum.compareTo(amount) == 0);
  }

  /** The visits that an agreement makes due. */
  static List<FollowUp> afterAgreement(Agreement agreement) {
    return agreement.instalments().stream()
        .min(Comparator.comparing(Instalment::dueOn))
        .map(
            first ->
                List.of(
                    new FollowUp(
                        Kind.FIRST_INSTALMENT,
                        first.dueOn().plusDays(DAYS_AFTER_FIRST_INSTALMENT),
                        null)))
        .orElseGet(
            () ->
                List.of(
                    new FollowUp(
                        Kind.PERFORMED,
                        agreement.effectiveOn().plusDays(DAYS_AFTER_PERFORMANCE),
                        null)));
  }

  /** Whether nothing more is owed. */
  static boolean isComplete(Agreement agreement, Map<Integer, LocalDate> performed) {
    return agreement.instalments().stream()
        .allMatch(instalment -> performed.containsKey(instalment.number()));
  }

  /** The papers that the file of such a case must hold (第二十七条). */
  static Set<CaseDocument> papersOf(DisputeCase subject) {
    Set<CaseDocument> papers =
        EnumSet.of(
            CaseDocument.ACCEPTANCE, CaseDocument.RIGHTS_NOTICE, CaseDocument.IDENTITY_PROOF);
    if (!subject.heldSessions().isEmpty()) {
      papers.add(CaseDocument.MINUTES);
    }
    Agreement agreement = subject.agreement();
    if (agreement == null) {
      papers.add(CaseDocument.TERMINATION_NOTICE);
    } else {
      papers.add(CaseDocument.FOLLOW_UP_RECORD);
      if (agreement.form() == Outcome.AGREED_WRITTEN) {
        papers.add(CaseDocument.AGREEMENT);
      }
      if (!subject.performed().isEmpty()) {
        papers.add(CaseDocument.PERFORMANCE_PROOF);
      }
    }
    if (subject.confirmation().court() != null) {
      papers.add(CaseDocument.CONFIRMATION_PAPERS);
    }
    return papers;
  }
}
