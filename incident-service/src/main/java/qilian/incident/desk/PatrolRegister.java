package qilian.incident.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.incident.patrol.Beat;
import qilian.incident.patrol.Member;
import qilian.incident.patrol.Shift;
import qilian.incident.patrol.ShiftTemplate;
import qilian.incident.register.PatrolLog;
import qilian.incident.store.CheckinStore;
import qilian.incident.store.FindingStore;
import qilian.incident.store.PatrolBook;
import qilian.incident.store.PatrolReasons;
import qilian.incident.store.ProposalStore;
import qilian.incident.store.ShiftQueries;

/** Answers what is asked about patrols, each question within the caller's scope. */
@ApplicationScoped
public class PatrolRegister {
  private final PatrolScope scope;
  private final PatrolBook book;
  private final PatrolReasons reasons;
  private final ShiftQueries shifts;
  private final CheckinStore checkins;
  private final FindingStore findings;
  private final ProposalStore proposals;
  private final PatrolMoves moves;

  @Inject
  PatrolRegister(
      PatrolScope scope,
      PatrolBook book,
      PatrolReasons reasons,
      ShiftQueries shifts,
      CheckinStore checkins,
      FindingStore findings,
      ProposalStore proposals,
      PatrolMoves moves) {
    this.scope = scope;
    this.book = book;
    this.reasons = reasons;
    this.shifts = shifts;
    this.checkins = checkins;
    this.findings = findings;
    this.proposals = proposals;
    this.moves = moves;
  }

  /** Members of an agency, or of all. */
  public List<Member> members(@Nullable String agency) {
    return book.members(scope.scope(), agency);
  }

  /** Beats of an agency, or of all. */
  public List<Beat> beats(@Nullable String agency) {
    return book.beats(scope.scope(), agency);
  }

  /** One beat. */
  public Optional<Beat> beat(String agency, String code) {
    return book.beat(scope.scope(), agency, code);
  }

  /** Templates of an agency, or of all. */
  public List<ShiftTemplate> templates(@Nullable String agency) {
    return book.templates(scope.scope(), agency);
  }

  /** The first day that is looked back at. */
  public LocalDate since(Beat beat) {
    return PatrolReasons.since(moves.now(), beat.zone());
  }

  /** The incidents and hazards that a beat covers since then. */
  public List<String> why(Beat beat) {
    return reasons.of(scope.scope(), beat, since(beat));
  }

  /** A page of shifts. */
  public List<Shift> page(PatrolLog.Filter filter, PatrolLog.@Nullable Position after, int limit) {
    return shifts.page(scope.scope(), filter, after, limit);
  }

  /** What happened to a shift. */
  public List<PatrolLog.HistoryLine> history(UUID shift) {
    return shifts.history(scope.scope(), shift);
  }

  /** What beats owe. */
  public List<PatrolLog.Debt> debts(
      @Nullable String agency, @Nullable String beat, @Nullable String state) {
    return shifts.debts(scope.scope(), agency, beat, state);
  }

  /** The check-ins of a shift. */
  public List<PatrolLog.Shown> shown(UUID shift) {
    return checkins.shown(scope.scope(), shift);
  }

  /** The newest findings. */
  public List<PatrolLog.Found> list(
      @Nullable String agency, @Nullable UUID member, @Nullable UUID shift, int limit) {
    return findings.list(scope.scope(), agency, member, shift, limit);
  }

  /** One finding. */
  public Optional<PatrolLog.Found> find(UUID id) {
    return findings.find(scope.scope(), id);
  }

  /** What became of a finding. */
  public List<PatrolLog.Step> became(PatrolLog.Found finding) {
    return findings.became(scope.scope(), finding);
  }

  /** The newest proposals. */
  public List<PatrolLog.Proposal> newest() {
    return proposals.newest(scope.scope());
  }
}
