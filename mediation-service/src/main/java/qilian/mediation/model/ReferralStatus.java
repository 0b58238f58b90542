package qilian.mediation.model;

/** Whether a referral stands. */
public enum ReferralStatus {
  /** The agency stands by it; its case waits in the docket. */
  WAITING,
  /** The agency corrected itself: it hands nothing over after all. */
  WITHDRAWN
}
