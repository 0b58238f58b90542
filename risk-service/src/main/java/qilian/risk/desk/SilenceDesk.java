package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import qilian.risk.alert.AlertCommand;
import qilian.risk.alert.AlertEvent;
import qilian.risk.alert.AlertLifecycle;
import qilian.risk.alert.Decision;
import qilian.risk.alert.Finding;
import qilian.risk.alert.Share;
import qilian.risk.alert.Signal;
import qilian.risk.alert.Subject;
import qilian.risk.detect.ReportingGap;
import qilian.risk.signal.Silence;
import qilian.risk.signal.Stratum;
import qilian.risk.store.GapStore;
import qilian.risk.store.WatchStore;

/**
 * A source that fell silent is a signal about the data, judged like any other. What is missing
 * stays missing until the source reports again, whatever the verdict and however old the signal.
 */
@ApplicationScoped
public class SilenceDesk {

  private static final String COUNTED = "stats.source-silent";
  private static final String RULE = "silence";

  private final WatchStore store;
  private final GapStore gaps;
  private final InstantSource clock;

  @Inject
  SilenceDesk(WatchStore store, GapStore gaps, InstantSource clock) {
    this.store = store;
    this.gaps = gaps;
    this.clock = clock;
  }

  /** Sees which silent sources were heard again; the answer is how many counts that changed. */
  @Transactional
  public int listen() {
    return gaps.refresh();
  }

  /** Raises what was not raised yet; all of it or nothing. */
  @Transactional
  public void hear(List<Silence> silences) {
    for (Silence silence : silences.stream().filter(Silence::isOfASource).toList()) {
      gaps.hear(silence);
      Subject subject =
          new Subject(
              COUNTED,
              "SOURCE_SILENT/" + silence.agency(),
              Stratum.MEMBERS.name(),
              silence.placePath(),
              silence.zone(),
              silence.from(),
              silence.until(),
              RULE);
      UUID id = UUID.nameUUIDFromBytes(subject.key().getBytes(StandardCharsets.UTF_8));
      Signal standing = store.lock(List.of(id)).get(id);
      Signal before = standing == null ? Signal.unraised(id, subject) : standing;
      Finding finding =
          new Finding(
              ReportingGap.evidence(silence.lastHeardOn(), silence.from(), silence.until()),
              silence.knownAt(),
              List.of(new Share("AGENCY", silence.agency(), 0)));
      if (AlertLifecycle.decide(
                  before,
                  new AlertCommand.Look(finding),
                  clock.instant().truncatedTo(ChronoUnit.MICROS))
              instanceof Decision.Accepted<AlertEvent> yes
          && !yes.events().isEmpty()) {
        store.save(before, yes.events());
      }
    }
  }
}
