package qilian.risk.api;

import jakarta.inject.Singleton;
import qilian.guard.problem.ProblemBundle;

/** The words for refusals about signals and warnings. */
@Singleton
class SignalProblems implements ProblemBundle {

  @Override
  public String name() {
    return "problems_signals";
  }
}
