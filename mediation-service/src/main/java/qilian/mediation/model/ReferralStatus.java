package qilian.mediation.model;

/** Whether a referral still waits. */
public enum ReferralStatus {
  /** Nobody has taken it in yet. */
  WAITING,
  /** The agency corrected itself: it hands nothing over after all. */
  WITHDRAWN
}
