package qilian.mediation.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import qilian.mediation.model.CaseCommand.ReachAgreement;
import qilian.mediation.model.FollowUp.Kind;

/**
 * The life of an agreement after it was reached: what it must hold to be one (第二十八条至第三十条),
 * which instalments are owed, and who is visited when (第三十一条). The parties are visited a week
 * after the first instalment was due, and thirty days after the last was performed; after a breach
 * within a week.
 */
final class PerformanceLifecycle {

  static final int DAYS_AFTER_FIRST_INSTALMENT = 7;
  static final int DAYS_AFTER_PERFORMANCE = 30;
  static final int DAYS_AFTER_BREACH = 7;

  private PerformanceLifecycle() {}

  /** Why these words are no agreement, or empty. */
  static Optional<Refusal> refuse(
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
    return addsUp(agreement) ? Optional.empty() : Optional.of(Refusal.INSTALMENTS_DO_NOT_ADD_UP);
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
        agreement.instalments().stream()
            .map(Instalment::amount)
            .filter(Objects::nonNull)
            .toList();
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

  /** The visits with one more. */
  static List<FollowUp> with(List<FollowUp> all, Kind kind, LocalDate dueOn) {
    List<FollowUp> more = new ArrayList<>(all);
    more.add(new FollowUp(kind, dueOn, null));
    return more;
  }

  /** The visits with the open one of a kind made. */
  static List<FollowUp> made(List<FollowUp> all, Kind kind, boolean holds) {
    return all.stream()
        .map(
            each ->
                each.kind() == kind && each.isOpen()
                    ? new FollowUp(kind, each.dueOn(), holds)
                    : each)
        .toList();
  }

  /** The phase after a visit: the first one is on the way, the others are the end of it. */
  static Phase phaseAfterVisit(Phase before, Kind kind) {
    return switch (kind) {
      case FIRST_INSTALMENT -> before;
      case PERFORMED, BREACH -> Phase.FOLLOWED_UP;
    };
  }

  /** The papers that the file of such a case must hold (第二十七条). */
  static Set<CaseDocument> papersOf(DisputeCase subject) {
    Set<CaseDocument> papers =
        java.util.EnumSet.of(
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
