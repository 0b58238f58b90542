package qilian.incident.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import qilian.guard.problem.ProblemBundle;
import qilian.incident.directory.DirectoryView;
import qilian.incident.gate.Gate;

/** Sets the pure gate before the directory that is asked, and names the words of refusals. */
@ApplicationScoped
class GateProducer {

  @Produces
  @Singleton
  Gate gate(DirectoryView directory) {
    return new Gate(directory);
  }

  @Produces
  @Singleton
  ProblemBundle words() {
    return () -> "problems_incident";
  }
}
