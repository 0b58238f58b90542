package qilian.mediation.store;

import java.util.Optional;
import qilian.mediation.model.Deadline;
import qilian.mediation.model.Deadlines;
import qilian.mediation.model.DisputeCase;
import qilian.mediation.model.Origin;
import qilian.mediation.model.Part;
import qilian.mediation.model.Referrer;

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
  }

  static void fill(DeadlineRow row, DisputeCase subject, Deadline due) {
    row.caseId = subject.origin().id();
    row.key = due.key();
    row.kind = due.kind();
    row.dueOn = due.on();
    row.lapsesAt = due.lapsesAt();
    row.owedBy = due.owedBy();
    row.step = due.step();
    row.nextAt = Deadlines.nextStepAt(due).orElse(null);
  }
}
