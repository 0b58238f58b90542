package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import qilian.guard.Caller;
import qilian.guard.CurrentCaller;
import qilian.guard.Scoped;
import qilian.guard.Sight;
import qilian.guard.audit.Audit;
import qilian.guard.audit.AuditEntry;
import qilian.guard.problem.Refused;
import qilian.risk.signal.Proposal;
import qilian.risk.signal.Rule;
import qilian.risk.store.RuleStore;

/**
 * Where rules are switched on and off, by two people: one proposes, the set is replayed on history,
 * another approves. What a rule watches changes with the next fact.
 */
@ApplicationScoped
public class RuleDesk {

  private static final int SHOWN = 200;

  private final RuleStore store;
  private final CurrentCaller caller;
  private final Audit audit;
  private final InstantSource clock;

  @Inject
  RuleDesk(RuleStore store, CurrentCaller caller, Audit audit, InstantSource clock) {
    this.store = store;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  /** All rules in force. */
  @Transactional
  @Scoped(Sight.AGGREGATES)
  public List<Rule> rules() {
    return store.rules();
  }

  /** The last proposals. */
  @Transactional
  @Scoped(Sight.AGGREGATES)
  public List<Proposal> proposals() {
    return store.proposals(SHOWN);
  }

  /**
   * One proposal.
   *
   * @throws Refused 404 if there is none of that id
   */
  @Transactional
  @Scoped(Sight.AGGREGATES)
  public Proposal proposal(UUID id) {
    return found(id);
  }

  /** Keeps a proposal; nothing changes yet. */
  @Transactional
  @Scoped(Sight.AGGREGATES)
  public Proposal propose(UUID id, Rule rule) {
    Caller who = caller.get();
    store.propose(id, rule, who.subject(), now());
    audit.record(AuditEntry.by(who, "rule.propose", rule.code(), null, id.toString()));
    return found(id);
  }

  /** Notes what the replay of a proposal showed. */
  @Transactional
  @Scoped(Sight.AGGREGATES)
  public void tested(UUID id, Proposal.Tested tested) {
    Proposal proposal = found(id);
    if (proposal.approvedBy() == null) {
      store.tested(id, tested, now());
      audit.record(
          AuditEntry.by(
              caller.get(), "rule.backtest", proposal.rule().code(), null, id.toString()));
    }
  }

  /**
   * Puts a proposed rule in force under its code. To switch a rule off takes a second person, but
   * no replay.
   *
   * @throws Refused 409 for the proposer, for what was approved before or was never replayed
   */
  @Transactional
  @Scoped(Sight.AGGREGATES)
  public List<Rule> approve(UUID id) {
    Caller who = caller.get();
    Proposal proposal = found(id);
    if (proposal.approvedBy() != null) {
      throw Refused.of("RULE_ALREADY_APPROVED", 409);
    }
    if (proposal.proposedBy().equals(who.subject())) {
      throw Refused.of("SECOND_PERSON_NEEDED", 409);
    }
    if (proposal.rule().active() && proposal.tested() == null) {
      throw Refused.of("BACKTEST_MISSING", 409);
    }
    store.approve(id, who.subject(), now());
    audit.record(
        AuditEntry.by(
            who,
            "rule.approve",
            proposal.rule().code(),
            null,
            proposal.rule().active() ? "ON" : "OFF"));
    return store.rules();
  }

  private Proposal found(UUID id) {
    return store.lock(id).orElseThrow(() -> Refused.of("UNKNOWN_RULE_PROPOSAL", 404));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
