package qilian.alliance.task;

import static qilian.alliance.task.Decision.refused;
import static qilian.alliance.task.Decision.refusedBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qilian.alliance.document.DutyItem;
import qilian.alliance.document.DutyKind;
import qilian.alliance.document.Ruling;
import qilian.contract.AgencyKind;

/** Whom a task may be given to, and whether a ground for not taking it holds. */
final class Grounds {

  private Grounds() {}

  /** Why the agency may not be asked to lead; empty where it may. */
  static Optional<Decision.Refused> againstLead(Origin from, Circumstances around, String agency) {
    AgencyKind kind = around.kindOf(agency);
    Ruling ruling = around.ruling();
    if (kind == null) {
      return Optional.of(refused(Refusal.NOT_A_MEMBER, agency));
    }
    if (ruling.bars(kind)) {
      return Optional.of(refusedBy(Refusal.DUTY_RECALLED, ruling.citation(), agency));
    }
    if (!ruling.isSilent() && !ruling.leads(kind)) {
      return Optional.of(
          refusedBy(Refusal.DUTY_IS_ELSEWHERE, ruling.citation(), leaders(from, around)));
    }
    return Optional.empty();
  }

  /** Why the agency may not sit beside the lead; empty where it may. */
  static Optional<Decision.Refused> againstSeat(
      Circumstances around, String agency, SeatRole role) {
    AgencyKind kind = around.kindOf(agency);
    if (kind == null) {
      return Optional.of(refused(Refusal.NOT_A_MEMBER, agency));
    }
    return role == SeatRole.ASSIST && around.ruling().bars(kind)
        ? Optional.of(refusedBy(Refusal.DUTY_RECALLED, around.ruling().citation(), agency))
        : Optional.empty();
  }

  /**
   * Why the plea does not hold; empty where it does.
   *
   * @param leads whether the agency pleads against leading, and not against a seat
   */
  static Optional<Decision.Refused> against(
      Task task, Circumstances around, String agency, Plea plea, boolean leads) {
    return Optional.ofNullable(
        switch (plea.ground()) {
          case NOT_MY_DUTY, NO_POWER -> notDuty(task.from(), around, agency, plea, leads);
          case WRONG_AREA ->
              around
                  .member(agency)
                  .filter(member -> member.isResponsibleFor(task.from().placePath()))
                  .map(member -> refused(Refusal.AREA_IS_YOURS, task.from().place()))
                  .orElse(null);
          case DUPLICATE -> {
            String other = plea.duplicateOf();
            yield other == null || other.isBlank() || other.equals(task.from().code())
                ? refused(Refusal.DUPLICATE_NOT_NAMED)
                : null;
          }
          case CAPACITY -> plea.leaderAgrees() ? null : refused(Refusal.LEADER_MUST_AGREE);
        });
  }

  /**
   * Where the list is silent about the subject, that is a plea in itself; or the agency names the
   * item under which the matter is another's. Where the list speaks, its item about the subject
   * decides.
   */
  private static Decision.@Nullable Refused notDuty(
      Origin from, Circumstances around, String agency, Plea plea, boolean leads) {
    Ruling ruling = around.ruling();
    String code = plea.item();
    if (code == null || code.isBlank()) {
      return ruling.isSilent() && plea.ground() == Ground.NOT_MY_DUTY
          ? null
          : refusedBy(Refusal.ITEM_MISSING, ruling.citation(), plea.ground().labelZh());
    }
    DutyItem item = ruling.named(code).orElse(null);
    if (item == null) {
      return refused(Refusal.ITEM_UNKNOWN, code);
    }
    AgencyKind kind = around.kindOf(agency);
    boolean theirs = kind != null && (leads ? ruling.leads(kind) : ruling.concerns(kind));
    if (theirs) {
      return refusedBy(Refusal.DUTY_IS_YOURS, ruling.citation(), agency);
    }
    boolean says =
        (ruling.isSilent() || item.subject().equals(from.subject()))
            && (kind == null || !(leads ? item.lead() == kind : item.concerns(kind)))
            && (plea.ground() != Ground.NO_POWER || item.kind() == DutyKind.RECALLED);
    return says ? null : refusedBy(Refusal.ITEM_DOES_NOT_SAY_SO, ruling.citation(item), code);
  }

  /** The plea with the words of the list that bear it out, for whoever reads the history. */
  static Plea cited(Origin from, Circumstances around, Plea plea) {
    return switch (plea.ground()) {
      case NOT_MY_DUTY, NO_POWER -> {
        Ruling ruling = around.ruling();
        String code = plea.item();
        yield plea.citing(
            code == null || code.isBlank()
                ? ruling.silence(from.subject())
                : ruling.named(code).map(ruling::citation).orElse(null));
      }
      case WRONG_AREA, DUPLICATE, CAPACITY -> plea;
    };
  }

  private static String leaders(Origin from, Circumstances around) {
    DutyItem item = around.ruling().item();
    if (item == null) {
      return "";
    }
    return qilian.alliance.member.Membership.closest(
            around.members().values(), item.lead(), from.placePath())
        .map(member -> member.nameZh() + "（" + member.agency() + "）")
        .orElse(item.lead().labelZh());
  }
}
