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
import qilian.risk.store.WarningStore;

/** Asks of a cleared finding whether incidents there fell. */
@ApplicationScoped
public class EffectDesk {

  private static final String ALARMS = "incident.alarm-received";

  private final FindingDesk findings;
  private final IncidentCounts incidents;
  private final WarningStore reported;
  private final InspectionCallers callers;

  @Inject
  EffectDesk(
      FindingDesk findings,
      IncidentCounts incidents,
      WarningStore reported,
      InspectionCallers callers) {
    this.findings = findings;
    this.incidents = incidents;
    this.reported = reported;
    this.callers = callers;
  }

  /**
   * Compares so many days before it was found with as many after it was cleared, up to the last day
   * that was reported. The agency that handles it reads how it is there; what lies around it, and
   * what happens there to anybody else, is for whoever answers for those places.
   *
   * @param subtypes what to count; empty takes what such a finding invites
   * @throws Refused 403 where the caller sees the finding, but not what is counted there
   */
  @Transactional
  @Scoped
  public ClearingEffect of(String reference, int days, Set<String> subtypes) {
    Rectification subject = findings.read(reference);
    LocalDate cleared = subject.clearedOn();
    String path = subject.origin().placePath();
    String root = path.split(">")[0];
    if (!callers.counts(path) && !callers.handles(subject.handler())) {
      throw Refused.of("COUNTS_NOT_IN_SCOPE", 403);
    }
    LocalDate today = subject.dayOf(callers.now());
    // A day of which nothing was reported yet is no quiet day.
    LocalDate end = reported.lastDay(root, ALARMS).map(last -> last.plusDays(1)).orElse(today);
    end = end.isAfter(today) ? today : end;
    if (cleared == null || !end.isAfter(cleared.plusDays(1))) {
      throw Refused.of("EFFECT_NOT_YET", 409);
    }
    Spans spans = Spans.of(subject.origin().foundOn(), cleared, end, days);
    Set<String> counted =
        subtypes.isEmpty() ? FindingTypes.invited(subject.findingType()) : subtypes;
    String parent = seen(above(path));
    String further = parent == null ? null : seen(above(parent));
    Counts here = counts(path, counted, spans);
    Counts whole = parent == null ? null : counts(parent, counted, spans);
    return ClearingEffect.of(
        spans,
        counted,
        here,
        whole == null ? null : less(whole, here),
        whole == null || further == null ? null : less(counts(further, counted, spans), whole),
        incidents.since(root).orElse(null));
  }

  private @Nullable String seen(@Nullable String path) {
    return path != null && callers.counts(path) ? path : null;
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
