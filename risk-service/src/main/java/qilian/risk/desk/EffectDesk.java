package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scoped;
import qilian.guard.problem.Refused;
import qilian.risk.inspection.ClearingEffect;
import qilian.risk.inspection.ClearingEffect.Counts;
import qilian.risk.inspection.ClearingEffect.Spans;
import qilian.risk.inspection.FindingTypes;
import qilian.risk.inspection.Rectification;
import qilian.risk.store.IncidentCounts;

/** Asks of a cleared finding whether incidents there fell. */
@ApplicationScoped
public class EffectDesk {

  private final FindingDesk findings;
  private final IncidentCounts incidents;
  private final InspectionCallers callers;

  @Inject
  EffectDesk(FindingDesk findings, IncidentCounts incidents, InspectionCallers callers) {
    this.findings = findings;
    this.incidents = incidents;
    this.callers = callers;
  }

  /**
   * Compares so many days before it was found with as many after it was cleared.
   *
   * @param subtypes what to count; empty takes what such a finding invites
   */
  @Transactional
  @Scoped
  public ClearingEffect of(String reference, int days, Set<String> subtypes) {
    Rectification subject = findings.read(reference);
    LocalDate cleared = subject.clearedOn();
    LocalDate today = subject.dayOf(callers.now());
    if (cleared == null || !today.isAfter(cleared.plusDays(1))) {
      throw Refused.of("EFFECT_NOT_YET", 409);
    }
    Spans spans = Spans.of(subject.origin().foundOn(), cleared, today, days);
    Set<String> counted =
        subtypes.isEmpty() ? FindingTypes.invited(subject.findingType()) : subtypes;
    String path = subject.origin().placePath();
    String parent = above(path);
    String further = parent == null ? null : above(parent);
    Counts here = counts(path, counted, spans);
    Counts near = parent == null ? new Counts(0, 0) : less(counts(parent, counted, spans), here);
    Counts off =
        parent == null || further == null
            ? null
            : less(counts(further, counted, spans), counts(parent, counted, spans));
    return ClearingEffect.of(
        spans, counted, here, near, off, incidents.since(path.split(">")[0]).orElse(null));
  }

  private Counts counts(String path, Set<String> subtypes, Spans spans) {
    return new Counts(
        incidents.at(path, subtypes, spans.from(), spans.found()),
        incidents.at(path, subtypes, spans.resumed(), spans.until()));
  }

  private static Counts less(Counts whole, Counts part) {
    return new Counts(whole.before() - part.before(), whole.after() - part.after());
  }

  private static @Nullable String above(String path) {
    int last = path.lastIndexOf('>');
    return last < 0 ? null : path.substring(0, last);
  }
}
