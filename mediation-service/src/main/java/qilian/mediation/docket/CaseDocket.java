package qilian.mediation.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import qilian.guard.CurrentCaller;
import qilian.guard.PlacePaths;
import qilian.guard.Scope;
import qilian.guard.Scoped;
import qilian.guard.Sight;
import qilian.guard.audit.Audit;
import qilian.guard.audit.AuditEntry;
import qilian.guard.problem.Refused;
import qilian.mediation.desk.PartySearch;
import qilian.mediation.model.BoardCount;
import qilian.mediation.model.CaseCode;
import qilian.mediation.model.DatedCase;
import qilian.mediation.model.DocketEntry;
import qilian.mediation.model.DocketState;
import qilian.mediation.model.DueState;
import qilian.mediation.store.CaseStore;
import qilian.mediation.store.DocketStore;

/** The cases on the caller's desk, as lists and as the board. */
@ApplicationScoped
public class CaseDocket {

  /** Callers of one scope see one board, so that many who watch it cost one count. */
  private static final Duration FRESH = Duration.ofSeconds(2);

  private static final int MOST_BOARDS = 1_000;

  private final Map<Scope, Kept> boards = new ConcurrentHashMap<>();
  private final DocketStore docket;
  private final CaseStore cases;
  private final PlacePaths places;
  private final CurrentCaller caller;
  private final PartySearch parties;
  private final Audit audit;
  private final InstantSource clock;
  private final ZoneId zone;

  @Inject
  CaseDocket(
      DocketStore docket,
      CaseStore cases,
      PlacePaths places,
      CurrentCaller caller,
      PartySearch parties,
      Audit audit,
      InstantSource clock,
      @ConfigProperty(name = "qilian.mediation.zone") ZoneId zone) {
    this.docket = docket;
    this.cases = cases;
    this.places = places;
    this.caller = caller;
    this.parties = parties;
    this.audit = audit;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Unfinished cases, counted.
   *
   * @param phases by phase
   * @param agencies by the agency that leads
   * @param grids by grid
   * @param due by how near the next deadline is
   */
  public record Board(
      long cases,
      Map<String, Long> phases,
      Map<String, Long> agencies,
      Map<String, Long> grids,
      Map<String, Long> due) {}

  private record Kept(Board board, Instant until) {}

  /**
   * Cases that the caller sees, what is due first in front.
   *
   * @throws Refused 404 if the place is unknown
   */
  @Transactional
  @Scoped
  public List<DocketEntry> cases(CaseQuestion question) {
    String place = question.place();
    String party = question.party();
    String code = question.code();
    Scope scope = caller.scope(Sight.RECORDS);
    if (party != null) {
      // Own cases only: seeing a place is no reason to look for a person in it.
      String agency = caller.get().agency();
      scope = agency == null ? Scope.NONE : Scope.ofAgency(agency);
      // A search for a person is a deed worth remembering; for whom is not written down.
      audit.record(AuditEntry.by(caller.get(), "SearchParty", "/docket", null, "DONE"));
    }
    return docket.find(
        new DocketStore.Search(
            question.state(),
            code == null ? null : CaseCode.parse(code).map(CaseCode::toString).orElse(code),
            question.phase(),
            question.lead(),
            question.category(),
            place == null ? null : pathOf(place),
            question.part(),
            question.due(),
            party == null ? null : parties.nameKey(party),
            party == null ? null : parties.phoneKey(party),
            question.afterDue(),
            question.afterId(),
            today(),
            question.limit()),
        scope);
  }

  /** The unfinished cases of the caller's desk with all their sessions and deadlines. */
  @Transactional
  @Scoped
  public List<DatedCase> calendar(int most) {
    CaseQuestion all =
        new CaseQuestion(
            DocketState.OPEN, null, null, null, null, null, null, null, null, null, null, most);
    return cases.dated(cases(all).stream().map(DocketEntry::id).toList());
  }

  /** The board of the caller's scope, at most two seconds old. */
  @Transactional
  @Scoped
  public Board board() {
    Scope scope = caller.scope(Sight.RECORDS);
    Instant now = clock.instant();
    Kept kept = boards.get(scope);
    if (kept == null || kept.until().isBefore(now)) {
      kept = new Kept(counted(scope, today()), now.plus(FRESH));
      if (boards.size() >= MOST_BOARDS) {
        boards.values().removeIf(each -> each.until().isBefore(now));
      }
      boards.put(scope, kept);
    }
    return kept.board();
  }

  private Board counted(Scope scope, LocalDate today) {
    Map<String, Long> phases = new TreeMap<>();
    Map<String, Long> agencies = new TreeMap<>();
    Map<String, Long> grids = new TreeMap<>();
    Map<String, Long> due = new TreeMap<>();
    long cases = 0;
    for (BoardCount each : docket.board(scope)) {
      cases += each.cases();
      phases.merge(each.phase().name(), each.cases(), Long::sum);
      agencies.merge(each.lead(), each.cases(), Long::sum);
      grids.merge(each.grid(), each.cases(), Long::sum);
      due.merge(DueState.of(each.dueOn(), today).name(), each.cases(), Long::sum);
    }
    return new Board(cases, phases, agencies, grids, due);
  }

  private String pathOf(@Nullable String place) {
    return places
        .pathOf(String.valueOf(place))
        .orElseThrow(() -> Refused.of("UNKNOWN_PLACE", 404).with("place", String.valueOf(place)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
