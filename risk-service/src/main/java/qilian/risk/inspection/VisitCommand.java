package qilian.risk.inspection;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a visit can be asked to do. */
public sealed interface VisitCommand {

  /** Plan it (计划). */
  record PlanVisit(VisitOrigin origin, Authority authority) implements VisitCommand {}

  /**
   * Approve an administrative inspection (审批).
   *
   * @param account who approves
   * @param approval number of the approval form
   * @param separateBecause why it is not merged with the plans of others; null where it need not
   * @param told the co-regulators that were told instead
   */
  record ApproveVisit(
      String account,
      String approval,
      Burden burden,
      @Nullable String separateBecause,
      Set<String> told)
      implements VisitCommand {}

  /** Let it go on in another visit to the same premises (综合查一次). */
  record MergeInto(String code, String place) implements VisitCommand {}

  /**
   * Take another visit in.
   *
   * @param agencies who joins, each with the item it inspects
   * @param approved whether what joins was approved itself
   */
  record AbsorbVisit(String code, String place, Map<String, String> agencies, boolean approved)
      implements VisitCommand {}

  /** Tell the premises (通知). */
  record NotifyPremises(String notice) implements VisitCommand {}

  /** Go there (到场). */
  record HoldVisit(LocalDate on, Team team, boolean shown) implements VisitCommand {}

  /** Note something found. */
  record NoteFinding(String findingCode) implements VisitCommand {}

  /** Finish it, with the number of the record made on the spot (笔录). */
  record CloseVisit(String minutes) implements VisitCommand {}

  /** Give it up. */
  record CancelVisit(String reason) implements VisitCommand {}
}
