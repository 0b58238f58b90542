package qilian.mediation.store;

import java.util.Optional;
import qilian.mediation.model.Deadline;
import qilian.mediation.model.Deadlines;
import qilian.mediation.model.DisputeCase;
import qilian.mediation.model.Origin;
import qilian.mediation.model.Part;
import qilian.mediation.model.Phase;
import qilian.mediation.model.Referrer;
import qilian.mediation.model.Session;

/** Fills the rows that lists, board and watch read from a case. */
final class DocketRows {

  private DocketRows() {}

  static void fill(
      DocketRow row, DisputeCase subject, String agency, Part part, Optional<Deadline> due) {
    Origin origin = subject.origin();
    row.caseId = origin.id();
    row.agency = agency;
    row.part = part;
    row.code = origin.code();
    row.phase = subject.phase().name();
    row.unfinished = subject.phase().isUnfinished();
    row.category = origin.category();
    row.track = subject.track() == null ? null : subject.track().name();
    row.scale = origin.scale();
    row.source = origin.source().name();
    row.lead = subject.handling().lead();
    row.placePath = origin.placePath();
    row.grid = origin.grid();
    row.caseref =
        subject.referrers().stream()
            .filter(each -> each.agency().equals(agency) && each.caseref() != null)
            .map(Referrer::caseref)
            .findFirst()
            .orElse(null);
    row.registeredAt = origin.registeredAt();
    row.dueKind = due.map(Deadline::kind).orElse(null);
    row.dueOn = due.map(Deadline::on).orElse(null);
    row.dueAt = due.map(Deadline::lapsesAt).orElse(null);
    Optional<Session> next =
        Phase.OPEN.contains(subject.phase())
            ? subject.sessions().stream().filter(each -> !each.isHeld()).findFirst()
            : Optional.empty();
    row.sessionAt = next.map(Session::begins).orElse(null);
    row.sessionVenue = next.map(Session::venue).orElse(null);
  }

  static void fill(DeadlineRow row, DisputeCase subject, Deadline due) {
    row.caseId = subject.origin().id();
    row.key = due.key();
    row.kind = due.kind();
    row.dueOn = due.on();
    row.lapsesAt = due.lapsesAt();
    row.owedBy = due.owedBy();
    row.provisional = due.provisional();
    row.step = due.step();
    row.nextAt = Deadlines.nextStepAt(due).orElse(null);
  }
}
