package qilian.alliance.api;

import jakarta.inject.Singleton;
import qilian.guard.problem.ProblemBundle;

/** The words for this service's refusals. */
@Singleton
class Problems implements ProblemBundle {

  @Override
  public String name() {
    return "problems_alliance";
  }
}
