package qilian.risk.inspection;

import org.jspecify.annotations.Nullable;

/** Why a visit or a rectification does not do what it is asked, in the order of the guards. */
public enum Refusal {
  /** I2: no body of government with power; coordinators, partners and grid workers walk and tip. */
  NOT_AN_AUTHORITY(Articles.INSPECTION),
  /** I1: the authority has not published this item. */
  ITEM_NOT_PUBLISHED(Articles.INSPECTION),
  /** I1: the item covers other matters. */
  ITEM_DOES_NOT_COVER(Articles.INSPECTION),
  /** I2: who has no licence walks round and tips, and nothing else. */
  WALK_OR_TIP_ONLY(Articles.INSPECTION),
  /** I1: nobody has approved it in writing. */
  APPROVAL_MISSING(Articles.INSPECTION),
  /** I1: whoever plans does not approve. */
  APPROVER_PLANNED_IT(Articles.INSPECTION),
  /** I1: the premises were not told. */
  NOTICE_MISSING(Articles.INSPECTION),
  /** I1: an officer without a certificate in force. */
  OFFICER_NOT_CERTIFIED(Articles.INSPECTION),
  /** I1: fewer than two officers. */
  OFFICERS_NOT_TWO(Articles.TWO_OFFICERS),
  /** I1: the certificates were not shown. */
  CERTIFICATES_NOT_SHOWN(Articles.TWO_OFFICERS),
  /** I3: the premises have had their visits of the year. */
  OVER_ANNUAL_CAP(Articles.INSPECTION),
  /** I3: another agency goes there too; go together, or say why not. */
  VISITS_NOT_MERGED(Articles.INSPECTION + "；" + Articles.JOINT),
  /** I8: separate, but the co-regulators were not told. */
  CO_REGULATORS_NOT_TOLD(Articles.JOINT),
  /** Plans of different premises, or of one that is no inspection, are not merged. */
  NOT_MERGEABLE(null),
  /** I4: the order gives more time than the grade of the finding allows. */
  DUE_TOO_LATE(Articles.FIRE),
  /** I5: a major fire hazard found by the police is told in writing to street and fire body. */
  MAJOR_FIRE_NOT_REPORTED(Articles.FIRE),
  /** I6: whoever found or ordered it does not clear it. */
  SAME_INSPECTOR(null),
  /** I6: pictures before and after are wanted. */
  EVIDENCE_MISSING(null),
  /** I7: only the authority that ordered it. */
  NOT_THE_ORDERING_AUTHORITY(null),
  /** I7: once. */
  ALREADY_EXTENDED(null),
  /** I7: before the day has passed. */
  DEADLINE_PASSED(null),
  /** I8: handing over needs a written record. */
  RECORD_MISSING(Articles.JOINT),
  /** I8: only a body of government can be competent. */
  RECEIVER_NOT_COMPETENT(Articles.JOINT),
  /** I8: the receiver must act, and not hand it back. */
  RECEIVER_MUST_ACT(Articles.JOINT),
  /** I8: the receipt is the receiver's. */
  NOT_THE_RECEIVER(Articles.JOINT),
  /** Only an administrative order rests on a power; a tip does not. */
  NOT_THE_HANDLER(null),
  ORDER_INCOMPLETE(Articles.ORDER),
  /** Only the fire body seals, and only what is a fire hazard. */
  SEAL_NOT_IN_POWER(Articles.FIRE),
  /** A seal has a written decision, with its number and ground. */
  SEAL_INCOMPLETE(Articles.FIRE),
  /** A month at most. */
  SEAL_TOO_LONG(Articles.FIRE),
  /** A referral has a written record, with its number and ground. */
  PENALTY_RECORD_MISSING(Articles.ORDER),
  /** Only a body of government can punish. */
  PENALTY_NOT_IN_POWER(Articles.ORDER),
  REASON_MISSING(null),
  NOT_IMMEDIATE(null),
  DAY_IN_FUTURE(null),
  DAY_TOO_EARLY(null),
  LOOK_BACK_TOO_EARLY(null),
  ALREADY_SO(null),
  NOTHING_DUE(null),
  NOT_IN_THIS_PHASE(null);

  private final @Nullable String article;

  Refusal(@Nullable String article) {
    this.article = article;
  }

  /** The rule it rests on; null where it rests on none. */
  public @Nullable String article() {
    return article;
  }
}
