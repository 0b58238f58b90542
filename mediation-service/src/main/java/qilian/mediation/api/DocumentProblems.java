package qilian.mediation.api;

import jakarta.inject.Singleton;
import qilian.guard.problem.ProblemBundle;

/** The words for refusals of documents and figures. */
@Singleton
class DocumentProblems implements ProblemBundle {

  @Override
  public String name() {
    return "problems_documents";
  }
}
