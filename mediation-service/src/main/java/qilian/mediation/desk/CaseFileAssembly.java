package qilian.mediation.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import qilian.mediation.clock.ClockRun;
import qilian.mediation.clock.Reckoner;
import qilian.mediation.clock.Reckoning;
import qilian.mediation.clock.StatutoryClock;
import qilian.mediation.clock.StatutoryClocks;
import qilian.mediation.clock.Track;
import qilian.mediation.clock.Trigger;
import qilian.mediation.clock.WorkingDayCalendar;
import qilian.mediation.document.CaseFile;
import qilian.mediation.document.CaseFile.ArchiveItem;
import qilian.mediation.document.CaseFile.FileAgreement;
import qilian.mediation.document.CaseFile.FileClause;
import qilian.mediation.document.CaseFile.FileConfirmation;
import qilian.mediation.document.CaseFile.FileInstalment;
import qilian.mediation.document.CaseFile.FileParty;
import qilian.mediation.document.CaseFile.FileSession;
import qilian.mediation.document.CaseFile.FileTermination;
import qilian.mediation.document.CaseFile.Role;
import qilian.mediation.document.CategoryLabels;
import qilian.mediation.model.Agreement;
import qilian.mediation.model.CaseEvent;
import qilian.mediation.model.DisputeCase;
import qilian.mediation.model.HistoryEntry;
import qilian.mediation.model.Mediator;
import qilian.mediation.model.Origin;
import qilian.mediation.model.Outcome;
import qilian.mediation.model.Participation;
import qilian.mediation.model.Party;
import qilian.mediation.model.Route;
import qilian.mediation.model.Session;

/**
 * A case, its history and what was opened for the occasion, as the record documents are made of.
 */
final class CaseFileAssembly {
  private static final Reckoner RECKONER = new Reckoner(WorkingDayCalendar.official());

  private final DisputeCase subject;
  private final List<HistoryEntry> history;
  private final Map<String, PartyDesk.Detail> details;
  private final Map<Integer, String> minutes;
  private final DocumentExtra extra;

  CaseFileAssembly(
      DisputeCase subject,
      List<HistoryEntry> history,
      Map<String, PartyDesk.Detail> details,
      Map<Integer, String> minutes,
      DocumentExtra extra) {
    this.subject = subject;
    this.history = history;
    this.details = details;
    this.minutes = minutes;
    this.extra = extra;
  }

  CaseFile file() {
    Origin origin = subject.origin();
    LocalDate accepted = dayOf(CaseEvent.DisputeAccepted.class);
    Track track = subject.track();
    Reckoning.Due due = due(track, accepted);
    return new CaseFile(
        origin.code(),
        extra.committee(),
        extra.place(),
        CategoryLabels.of(origin.category()),
        track == null ? null : track.zh(),
        origin.source().labelZh(),
        origin.source() == Origin.Source.APPLIED ? origin.dayOf(origin.registeredAt()) : null,
        accepted,
        extra.claim(),
        extra.summary(),
        mediators(),
        extra.recorder(),
        due == null ? null : due.dueOn(),
        due == null ? null : due.run().clock().basis().zh(),
        extra.deliveredOn(),
        parties(),
        sessions(),
        agreement(),
        termination(),
        confirmation(),
        archive());
  }

  private List<String> mediators() {
    if (!extra.mediators().isEmpty()) {
      return extra.mediators();
    }
    return subject.activeMediators().stream().map(Mediator::ref).toList();
  }

  /** The clock of the mediation itself; where it has stopped, as it ran from the acceptance. */
  private Reckoning.@Nullable Due due(@Nullable Track track, @Nullable LocalDate accepted) {
    if (track == null) {
      return null;
    }
    StatutoryClock clock = StatutoryClocks.mediation(track, subject.summary()).orElse(null);
    if (clock == null) {
      return null;
    }
    ClockRun run = subject.clock(clock.code()).orElse(null);
    if (run == null && accepted != null && clock.trigger() == Trigger.ACCEPTED) {
      run = ClockRun.started(clock, accepted);
    }
    return run != null && RECKONER.reckon(run) instanceof Reckoning.Due due ? due : null;
  }

  private List<FileParty> parties() {
    List<FileParty> parties = new ArrayList<>();
    for (Party party : subject.parties().values()) {
      PartyDesk.Detail detail = details.get(party.ref());
      parties.add(
          new FileParty(
              role(party.participation()),
              detail == null ? null : detail.name(),
              detail == null ? null : detail.idNumber(),
              detail == null ? null : detail.phone(),
              detail == null ? null : detail.address()));
    }
    return parties;
  }

  private static Role role(Participation participation) {
    return switch (participation) {
      case APPLICANT -> Role.APPLICANT;
      case RESPONDENT -> Role.RESPONDENT;
      case THIRD_PARTY -> Role.THIRD_PARTY;
      case GUARDIAN -> Role.GUARDIAN;
      case REPRESENTATIVE -> Role.REPRESENTATIVE;
      case INVITED_KIN, INVITED_NEIGHBOUR, INVITED_EXPERT, INVITED_ORG -> Role.INVITED;
    };
  }

  private List<FileSession> sessions() {
    return subject.heldSessions().stream().map(this::session).toList();
  }

  private FileSession session(Session session) {
    ZoneId zone = ZoneId.of(subject.origin().zone());
    LocalDateTime begins = LocalDateTime.ofInstant(session.begins(), zone);
    LocalDate heldOn = Objects.requireNonNull(session.heldOn());
    return new FileSession(
        session.number(),
        LocalDateTime.of(heldOn, begins.toLocalTime()),
        session.venue(),
        session.open(),
        session.present().stream().map(this::nameOf).toList(),
        session.evidence(),
        minutes.get(session.number()));
  }

  private String nameOf(String ref) {
    PartyDesk.Detail detail = details.get(ref);
    return detail == null ? ref : detail.name();
  }

  private @Nullable FileAgreement agreement() {
    Agreement agreement = subject.agreement();
    if (agreement == null) {
      return null;
    }
    return new FileAgreement(
        agreement.form().labelZh(),
        agreement.facts(),
        agreement.performance(),
        agreement.effectiveOn(),
        agreement.amount(),
        agreement.clauses().stream()
            .map(
                clause ->
                    new FileClause(
                        clause.number(),
                        clause.kind().labelZh(),
                        clause.text(),
                        bar(clause.kind().bar(), clause.lawful() && clause.clear())))
            .toList(),
        agreement.instalments().stream()
            .map(
                each -> new FileInstalment(each.number(), each.dueOn(), each.amount(), each.duty()))
            .toList());
  }

  /** An unlawful or unclear clause cannot be confirmed either (民诉法解释 358). */
  private static @Nullable String bar(@Nullable String ofKind, boolean sound) {
    return ofKind != null || sound ? ofKind : "《民诉法解释》第三百五十八条";
  }

  private @Nullable FileTermination termination() {
    Outcome outcome = subject.outcome();
    if (outcome == null || outcome.isAgreement()) {
      return null;
    }
    return new FileTermination(
        dayOf(CaseEvent.MediationEnded.class),
        outcome.labelZh(),
        subject.routes().stream().map(Route::labelZh).toList());
  }

  private @Nullable FileConfirmation confirmation() {
    Agreement agreement = subject.agreement();
    if (agreement == null) {
      return null;
    }
    StatutoryClock clock = StatutoryClocks.named(StatutoryClocks.CONFIRMATION_APPLICATION);
    Reckoning reckoning = RECKONER.reckon(ClockRun.started(clock, agreement.effectiveOn()));
    return new FileConfirmation(
        extra.court(), reckoning instanceof Reckoning.Due due ? due.dueOn() : null);
  }

  private List<ArchiveItem> archive() {
    return history.stream()
        .map(HistoryEntry::event)
        .filter(CaseEvent.CaseArchived.class::isInstance)
        .map(CaseEvent.CaseArchived.class::cast)
        .flatMap(archived -> archived.documents().stream().sorted())
        .map(paper -> new ArchiveItem(paper.labelZh(), true, null))
        .toList();
  }

  private @Nullable LocalDate dayOf(Class<? extends CaseEvent> type) {
    return history.stream()
        .map(HistoryEntry::event)
        .filter(type::isInstance)
        .map(event -> subject.dayOf(event.at()))
        .findFirst()
        .orElse(null);
  }
}
