package qilian.mediation.model;

/** Which cases of a desk a list shows. */
public enum DocketState {
  /** Somebody still has to do something about it. */
  OPEN,
  /** Closed, archived, or merged into another. */
  CLOSED,
  ALL
}
