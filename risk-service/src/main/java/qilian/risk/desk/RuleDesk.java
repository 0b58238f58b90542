package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import qilian.guard.Caller;
import qilian.guard.CurrentCaller;
import qilian.guard.Scoped;
import qilian.guard.Sight;
import qilian.guard.audit.Audit;
import qilian.guard.audit.AuditEntry;
import qilian.risk.signal.Rule;
import qilian.risk.store.HistoryStore;

/** Where rules are switched on and off; what they watch changes with the next fact. */
@ApplicationScoped
public class RuleDesk {

  private final HistoryStore history;
  private final CurrentCaller caller;
  private final Audit audit;

  @Inject
  RuleDesk(HistoryStore history, CurrentCaller caller, Audit audit) {
    this.history = history;
    this.caller = caller;
    this.audit = audit;
  }

  /** All rules. */
  @Transactional
  @Scoped(Sight.AGGREGATES)
  public List<Rule> rules() {
    return history.rules();
  }

  /** Keeps a rule under its code; the answer is all rules. */
  @Transactional
  @Scoped(Sight.AGGREGATES)
  public List<Rule> keep(Rule rule) {
    Caller who = caller.get();
    String agency = who.agency();
    history.keep(rule, (agency == null ? "" : agency + " ") + who.roleNames());
    audit.record(AuditEntry.by(who, "rule.keep", rule.code(), null, rule.active() ? "ON" : "OFF"));
    return history.rules();
  }
}
