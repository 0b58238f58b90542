package qilian.incident.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import qilian.incident.register.Outcome;
import qilian.incident.store.OutcomeStore;

/** Keeps for each agency what became of its matters elsewhere; the same event once. */
@ApplicationScoped
public class OutcomeDesk {
  private final OutcomeStore store;

  @Inject
  OutcomeDesk(OutcomeStore store) {
    this.store = store;
  }

  /** Keeps an outcome; false if it was there already. */
  public boolean keep(Outcome outcome) {
    return store.keep(outcome);
  }
}
