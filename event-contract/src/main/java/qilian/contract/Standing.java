package qilian.contract;

/** What an agency is in law; it bounds what the agency may do in the alliance. */
public enum Standing {
  /** A body of government with powers of its own. */
  GOV,
  /** A court or procuratorate. */
  JUDICIAL,
  /** Assigns, urges and convenes; never enforces or inspects. */
  COORDINATION,
  /** Residents' committees, grids, mediation committees. */
  GRASSROOTS,
  /** Reports and sees its own matters only. */
  PARTNER
}
