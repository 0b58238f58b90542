package qilian.stats.timeline;

import qilian.stats.rollup.Projections.AlreadyBuilding;

/** Builds the timeline anew from the first record on. */
public interface TimelineRebuild {

  /**
   * Begins and returns at once; what becomes of it stands with the generations.
   *
   * @return the number of the generation under construction
   */
  int begin(String startedBy) throws AlreadyBuilding;
}
