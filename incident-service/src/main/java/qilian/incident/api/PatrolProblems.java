package qilian.incident.api;

import jakarta.inject.Singleton;
import qilian.guard.problem.ProblemBundle;

/** The words for what patrols refuse. */
@Singleton
public class PatrolProblems implements ProblemBundle {

  @Override
  public String name() {
    return "qilian/incident/problems_patrol";
  }
}
