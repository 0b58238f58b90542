package qilian.risk.api;

import jakarta.inject.Singleton;
import qilian.guard.problem.ProblemBundle;

/** The words for the refusals of visits and findings. */
@Singleton
class InspectionProblems implements ProblemBundle {

  @Override
  public String name() {
    return "problems_inspection";
  }
}
