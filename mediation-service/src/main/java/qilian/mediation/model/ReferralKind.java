package qilian.mediation.model;

/** How a matter came to wait for intake. */
public enum ReferralKind {
  /** A member of the alliance reported a dispute (矛盾纠纷). */
  DISPUTE_REPORTED,
  /** The police, or the street, closed its part of a matter by handing it over (移交调解). */
  POLICE_REFERRAL
}
