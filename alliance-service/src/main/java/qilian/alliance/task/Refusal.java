package qilian.alliance.task;

import org.jspecify.annotations.Nullable;

/** Why a task does not do what it was asked, in the order in which guards are looked at. */
public enum Refusal {
  /** The table knows no such step from here. */
  NOT_IN_THIS_PHASE(409),
  REASON_MISSING(422),
  NOT_A_MEMBER(422),
  /** Whoever proposes does not ask itself. */
  PROPOSER_ASKS_ITSELF(422),
  /** The duty was taken back from the street; it can neither lead nor assist. */
  DUTY_RECALLED(409),
  /** The duty list in force gives the lead to others. */
  DUTY_IS_ELSEWHERE(409),
  ITEM_MISSING(422),
  ITEM_UNKNOWN(422),
  /** The item named is about something else, or does not say what it is cited for. */
  ITEM_DOES_NOT_SAY_SO(409),
  /** The duty list in force gives the agency this part. */
  DUTY_IS_YOURS(409),
  /** The place is among those the agency is responsible for. */
  AREA_IS_YOURS(409),
  DUPLICATE_NOT_NAMED(422),
  /** Lack of capacity is no legal ground; only the agency's leader can say so. */
  LEADER_MUST_AGREE(422),
  /** The reporter is told to whom the matter goes. */
  REPORTER_NOT_TOLD(409, Articles.TRANSFER),
  ALREADY_SO(409),
  ALREADY_ASKED(409),
  ALREADY_SEATED(409),
  LEAD_HAS_NO_SEAT(409),
  NOT_SEATED(409),
  ALREADY_SUPERVISED(409),
  ALREADY_EXTENDED(409),
  DUE_TIME_PASSED(409),
  NOT_LATER_THAN_BEFORE(422),
  DUE_TIME_NOT_ACCEPTED(422),
  /** Done is what somebody else has looked at. */
  VERIFIER_IS_DOER(409),
  NOTHING_DUE(409);

  private final int status;
  private final @Nullable String article;

  Refusal(int status) {
    this(status, null);
  }

  Refusal(int status, @Nullable String article) {
    this.status = status;
    this.article = article;
  }

  /** 422 where the request itself must be mended; 409 where the task stands otherwise. */
  public int status() {
    return status;
  }

  /** The article it rests on; null where it rests on none, or on the duty list. */
  public @Nullable String article() {
    return article;
  }
}
