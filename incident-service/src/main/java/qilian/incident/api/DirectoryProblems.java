package qilian.incident.api;

import jakarta.inject.Singleton;
import qilian.guard.problem.ProblemBundle;

/** The words for what the directory and the register refuse. */
@Singleton
public class DirectoryProblems implements ProblemBundle {

  @Override
  public String name() {
    return "qilian/incident/problems_directory";
  }
}
