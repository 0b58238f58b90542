package qilian.contract;

/** A right that the directory grants to one agency beyond what its kind may do. */
public enum Right {
  /** May say when it first knew a fact ({@code recordedat}), for history that is loaded later. */
  BACKFILL,
  /** May create places and codes under its own namespace. */
  IMPORT
}
