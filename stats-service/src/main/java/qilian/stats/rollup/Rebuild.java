package qilian.stats.rollup;

/** Builds the counted tables anew from the first record on. */
public interface Rebuild {

  /**
   * Begins and returns at once; what becomes of it stands with the projections.
   *
   * @return the number of the version under construction
   */
  int begin(String startedBy) throws Projections.AlreadyBuilding;
}
