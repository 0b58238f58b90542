package qilian.incident.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;
import qilian.guard.audit.Audit;
import qilian.guard.audit.AuditEntry;
import qilian.guard.problem.Refused;
import qilian.incident.patrol.Beat;
import qilian.incident.patrol.BeforeAfter;
import qilian.incident.patrol.CoverageGap;
import qilian.incident.register.PatrolLog;
import qilian.incident.store.PatrolBook;
import qilian.incident.store.PatrolReasons;
import qilian.incident.store.ProposalStore;
import qilian.incident.store.ShiftQueries;

/** Holds the incidents that the caller may see against the patrols of an agency. */
@ApplicationScoped
public class CoverageDesk {
  private static final int MOST_WEEKS = 104;

  private final PatrolScope scope;
  private final PatrolBook book;
  private final PatrolReasons register;
  private final ShiftQueries shifts;
  private final ProposalStore proposals;
  private final PatrolMoves moves;
  private final Audit audit;

  @Inject
  CoverageDesk(
      PatrolScope scope,
      PatrolBook book,
      PatrolReasons register,
      ShiftQueries shifts,
      ProposalStore proposals,
      PatrolMoves moves,
      Audit audit) {
    this.scope = scope;
    this.book = book;
    this.register = register;
    this.shifts = shifts;
    this.proposals = proposals;
    this.moves = moves;
    this.audit = audit;
  }

  /** The blocks of the week, and how many incidents they rest on. */
  public record Seen(
      LocalDate from, LocalDate until, int weeks, int incidents, List<CoverageGap.Cell> cells) {}

  /** What is proposed for a week, and how many blocks its planned shifts can walk. */
  public record Laid(LocalDate week, int patrols, List<CoverageGap.Wanted> wanted, Seen seen) {}

  /** The blocks of the week on the beats of an agency, over whole weeks that have passed. */
  public Seen look(String agency, int weeks) {
    bounded(weeks);
    List<Beat> beats = beats(agency);
    ZoneId zone = ZoneId.of(beats.getFirst().zone());
    LocalDate until = monday(moves.now(), zone);
    LocalDate from = until.minusWeeks(weeks);
    Instant first = from.atStartOfDay(zone).toInstant();
    Instant last = until.atStartOfDay(zone).toInstant();
    Map<CoverageGap.Block, Integer> incidents = new HashMap<>();
    int many = 0;
    for (PatrolReasons.Moment moment : moments(beats, first, last, true)) {
      for (Beat beat : beats) {
        if (beat.covers(moment.placePath())) {
          many++;
          incidents.merge(
              new CoverageGap.Block(beat.code(), CoverageGap.blockOf(moment.at(), zone)),
              1,
              Integer::sum);
        }
      }
    }
    Map<CoverageGap.Block, Double> minutes = new HashMap<>();
    for (ShiftQueries.Walk walk : shifts.walked(scope.scope(), agency, first, last)) {
      CoverageGap.add(minutes, walk.beat(), walk.from(), walk.until(), zone);
    }
    return new Seen(
        from,
        until,
        weeks,
        many,
        CoverageGap.cells(beats.stream().map(Beat::code).toList(), incidents, minutes, weeks));
  }

  /** Lays next week's planned patrols where they are near most. */
  public Laid lay(String agency, int weeks) {
    Seen seen = look(agency, weeks);
    ZoneId zone = ZoneId.of(beats(agency).getFirst().zone());
    LocalDate week = seen.until().plusWeeks(1);
    Duration planned = Duration.ZERO;
    for (ShiftQueries.Walk walk :
        shifts.planned(
            scope.scope(),
            agency,
            week.atStartOfDay(zone).toInstant(),
            week.plusWeeks(1).atStartOfDay(zone).toInstant())) {
      planned = planned.plus(Duration.between(walk.from(), walk.until()));
    }
    int patrols = (int) (planned.toHours() / CoverageGap.HOURS);
    return new Laid(week, patrols, CoverageGap.propose(seen.cells(), patrols), seen);
  }

  /** Keeps a proposal for the lead of the agency. */
  public PatrolLog.Proposal propose(String agency, LocalDate week, String content) {
    Beat first = beats(agency).getFirst();
    PatrolLog.Proposal proposal =
        new PatrolLog.Proposal(
            UUID.randomUUID(),
            agency,
            first.placePath(),
            week,
            "PROPOSED",
            content,
            scope.caller().roleNames(),
            moves.now(),
            null,
            null);
    proposals.insert(scope.scope(), proposal);
    done("Patrol:Propose", "/patrol/proposals/" + proposal.id());
    return proposal;
  }

  /** The lead of the agency takes a proposal up, or turns it down. */
  public void answer(UUID id, boolean takenUp) {
    String agency = scope.caller().agencyOrRefuse();
    proposals
        .find(scope.scope(), id)
        .filter(each -> each.agency().equals(agency))
        .orElseThrow(PatrolScope::unknown);
    if (!proposals.answer(
        scope.scope(),
        id,
        takenUp ? "TAKEN_UP" : "TURNED_DOWN",
        scope.caller().roleNames(),
        moves.now())) {
      throw Refused.of("PROPOSAL_ANSWERED", 409);
    }
    done("Patrol:AnswerProposal", "/patrol/proposals/" + id);
  }

  /** Whether incidents on a beat became fewer since a day, and whether they moved next door. */
  public BeforeAfter compare(String agency, String code, LocalDate changed, int weeks) {
    bounded(weeks);
    List<Beat> beats = beats(agency);
    Beat target =
        beats.stream()
            .filter(beat -> beat.code().equals(code))
            .findFirst()
            .orElseThrow(() -> Refused.of("UNKNOWN_BEAT", 422).with("beat", code));
    ZoneId zone = ZoneId.of(target.zone());
    Instant middle = changed.atStartOfDay(zone).toInstant();
    Instant first = changed.minusWeeks(weeks).atStartOfDay(zone).toInstant();
    Instant wanted = changed.plusWeeks(weeks).atStartOfDay(zone).toInstant();
    Instant last = wanted.isBefore(moves.now()) ? wanted : moves.now();
    double weeksAfter = Duration.between(middle, last).toSeconds() / 604_800.0;
    if (weeksAfter < 1) {
      throw Refused.of("TOO_LITTLE_HISTORY", 422).with("min", 1);
    }
    Set<String> beside = new HashSet<>(target.neighbours());
    int[] own = new int[2];
    int[] next = new int[2];
    int[] others = new int[2];
    for (PatrolReasons.Moment moment : moments(beats, first, last, false)) {
      int side = moment.at().isBefore(middle) ? 0 : 1;
      if (target.covers(moment.placePath())) {
        own[side]++;
      } else if (beats.stream()
          .anyMatch(b -> beside.contains(b.code()) && b.covers(moment.placePath()))) {
        next[side]++;
      } else {
        others[side]++;
      }
    }
    return BeforeAfter.of(own, next, others, weeks, weeksAfter);
  }

  private List<PatrolReasons.Moment> moments(
      List<Beat> beats, Instant from, Instant until, boolean hourKnown) {
    List<String> paths =
        beats.stream().flatMap(beat -> beat.placePaths().stream()).distinct().toList();
    return register.moments(scope.scope(), from, until, paths, hourKnown);
  }

  private List<Beat> beats(@Nullable String agency) {
    Scope seen = scope.scope();
    List<Beat> beats = book.beats(seen, agency);
    if (beats.isEmpty()) {
      throw Refused.of("UNKNOWN_BEAT", 422);
    }
    return beats;
  }

  private static void bounded(int weeks) {
    if (weeks < CoverageGap.LEAST_WEEKS || weeks > MOST_WEEKS) {
      throw Refused.of("TOO_LITTLE_HISTORY", 422).with("min", CoverageGap.LEAST_WEEKS);
    }
  }

  private static LocalDate monday(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private void done(String action, String object) {
    audit.record(AuditEntry.by(scope.caller(), action, object, null, "DONE"));
  }
}
