package qilian.mediation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a party reads without an account.
 *
 * @param nextKind what is due next, by the kind of its deadline; null for nothing with a day
 * @param sessionAt when the called session begins; null without one
 * @param goesOnIn code of the case in which the party's own goes on; null where it was not merged
 */
public record PartyStatus(
    Phase phase,
    @Nullable String nextKind,
    @Nullable LocalDate nextOn,
    @Nullable Instant sessionAt,
    @Nullable String goesOnIn) {

  /** As a case stands: stage, next step, and its day. */
  public static PartyStatus of(DisputeCase subject) {
    Optional<Deadline> due =
        Deadlines.of(subject).stream()
            .filter(each -> !each.kind().equals(Deadlines.ANSWER))
            .findFirst();
    boolean meets = Phase.OPEN.contains(subject.phase()) && subject.phase() != Phase.SUSPENDED;
    Instant session =
        subject.sessions().stream()
            .filter(each -> meets && !each.isHeld())
            .map(Session::begins)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new PartyStatus(
        subject.phase(),
        due.map(Deadline::kind).orElse(null),
        due.map(Deadline::on).orElse(null),
        session,
        subject.goesOnIn());
  }

  /** What happens next where neither a session nor a day is known, in Chinese. */
  public String waitsForZh() {
    return switch (phase) {
      case UNREGISTERED, REGISTERED -> "审查是否适宜调解";
      case SCREENED, CONSENT_PENDING -> "等待各方当事人表示是否同意调解";
      case ACCEPTED -> "确定调解员";
      case MEDIATOR_ASSIGNED, IN_SESSION -> "安排调解";
      case SUSPENDED -> "等待恢复调解";
      case AGREED_WRITTEN, AGREED_ORAL, PERFORMING -> "履行协议";
      case SETTLED_ON_SITE, PERFORMED, FOLLOWED_UP -> "回访和归档";
      case BREACHED -> "可以通过已告知的途径维护权利";
      case NOT_ACCEPTED, TRANSFERRED, REFUSED, WITHDRAWN, SELF_SETTLED, FAILED, TERMINATED ->
          "告知其他解决途径并结案";
      case MERGED -> "在并入的案件中继续办理";
      case CLOSED, ARCHIVED -> "已结案，没有后续步骤";
    };
  }

  /** The same in English. */
  public String waitsForEn() {
    return switch (phase) {
      case UNREGISTERED, REGISTERED -> "it is looked at whether mediation fits";
      case SCREENED, CONSENT_PENDING -> "the parties say whether they agree to mediation";
      case ACCEPTED -> "a mediator is chosen or assigned";
      case MEDIATOR_ASSIGNED, IN_SESSION -> "a session is called";
      case SUSPENDED -> "mediation waits until it can go on";
      case AGREED_WRITTEN, AGREED_ORAL, PERFORMING -> "what was agreed is performed";
      case SETTLED_ON_SITE, PERFORMED, FOLLOWED_UP -> "a follow-up, and the file is closed";
      case BREACHED -> "the routes that were told are open";
      case NOT_ACCEPTED, TRANSFERRED, REFUSED, WITHDRAWN, SELF_SETTLED, FAILED, TERMINATED ->
          "the other routes are told and the case is closed";
      case MERGED -> "it goes on in the case it was merged into";
      case CLOSED, ARCHIVED -> "the case is closed; nothing follows";
    };
  }
}
