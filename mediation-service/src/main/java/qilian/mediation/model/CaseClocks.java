package qilian.mediation.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.mediation.clock.ClockRefusal;
import qilian.mediation.clock.ClockRun;
import qilian.mediation.clock.Extension;
import qilian.mediation.clock.ExtensionRule;
import qilian.mediation.clock.Length;
import qilian.mediation.clock.Pause;
import qilian.mediation.clock.PauseGround;
import qilian.mediation.clock.Reckoner;
import qilian.mediation.clock.Reckoning;
import qilian.mediation.clock.StatutoryClock;
import qilian.mediation.clock.StatutoryClocks;
import qilian.mediation.clock.Track;
import qilian.mediation.clock.Trigger;
import qilian.mediation.clock.WorkingDayCalendar;

/** Which statutory clocks of a case an event starts, stops, pauses or extends. */
final class CaseClocks {

  /** Counts by the official calendar; what reaches a year without a notice is provisional. */
  static final Reckoner RECKONER = new Reckoner(WorkingDayCalendar.official());

  private static final Set<Trigger> OF_CONFIRMATION =
      Set.of(
          Trigger.AGREEMENT_EFFECTIVE, Trigger.CONFIRMATION_FILED, Trigger.CONFIRMATION_ACCEPTED);

  private CaseClocks() {}

  /** The runs with those added that such an event of that day starts. */
  static List<ClockRun> started(
      List<ClockRun> runs, @Nullable Track track, boolean summary, Trigger trigger, LocalDate day) {
    List<ClockRun> all = new ArrayList<>(runs);
    if (track != null) {
      StatutoryClocks.startedBy(track, trigger, day).stream()
          .filter(clock -> isOfProcedure(clock, track, summary))
          .filter(clock -> runs.stream().noneMatch(run -> run.clock().equals(clock)))
          .forEach(clock -> all.add(ClockRun.started(clock, day)));
    }
    return all;
  }

  /** The same where the day was told: one that runs already counts from it instead. */
  static List<ClockRun> told(
      List<ClockRun> runs, @Nullable Track track, boolean summary, Trigger trigger, LocalDate day) {
    List<ClockRun> corrected =
        runs.stream()
            .map(
                run ->
                    run.clock().trigger() == trigger
                        ? new ClockRun(run.clock(), day, run.pauses(), run.extensions())
                        : run)
            .toList();
    return started(corrected, track, summary, trigger, day);
  }

  /** Of the two clocks of a court that entrusts, the one of its procedure. */
  static boolean isOfProcedure(StatutoryClock clock, Track track, boolean summary) {
    return track != Track.COURT_ENTRUSTED
        || clock.track() == null
        || StatutoryClocks.mediation(track, summary).filter(clock::equals).isPresent();
  }

  /** The runs without those that such events start. */
  static List<ClockRun> without(List<ClockRun> runs, Set<Trigger> triggers) {
    return runs.stream().filter(run -> !triggers.contains(run.clock().trigger())).toList();
  }

  /** The runs without those of mediation itself, which has ended. */
  static List<ClockRun> ended(List<ClockRun> runs) {
    return runs.stream().filter(run -> OF_CONFIRMATION.contains(run.clock().trigger())).toList();
  }

  /** The runs without those of judicial confirmation. */
  static List<ClockRun> confirmed(List<ClockRun> runs) {
    return runs.stream().filter(run -> !OF_CONFIRMATION.contains(run.clock().trigger())).toList();
  }

  /** The runs with those standing still that may, on this ground. */
  static List<ClockRun> paused(List<ClockRun> runs, PauseGround ground, LocalDate from) {
    return runs.stream()
        .map(
            run ->
                run.clock().pause().grounds().contains(ground)
                    ? run.with(new Pause(ground, from, null))
                    : run)
        .toList();
  }

  /** The runs with every open pause ended. */
  static List<ClockRun> resumed(List<ClockRun> runs, LocalDate on) {
    return runs.stream()
        .map(
            run ->
                new ClockRun(
                    run.clock(),
                    run.startedOn(),
                    run.pauses().stream()
                        .map(
                            pause ->
                                pause.until() == null
                                    ? new Pause(pause.ground(), pause.from(), on)
                                    : pause)
                        .toList(),
                    run.extensions()))
        .toList();
  }

  /** The runs with the clock of mediation extended. */
  static List<ClockRun> extended(DisputeCase subject, Extension extension) {
    Optional<ClockRun> of = ofMediation(subject);
    return subject.clocks().stream()
        .map(run -> of.filter(run::equals).isPresent() ? run.with(extension) : run)
        .toList();
  }

  /** The running clock within which mediation must end; empty where no rule sets one. */
  static Optional<ClockRun> ofMediation(DisputeCase subject) {
    Track track = subject.track();
    return track == null
        ? Optional.empty()
        : StatutoryClocks.mediation(track, subject.summary())
            .flatMap(clock -> subject.clock(clock.code()));
  }

  /** Why mediation may not stand still on this ground; a track without a clock has no reason. */
  static Optional<Decision> refusePause(DisputeCase subject, PauseGround ground, LocalDate from) {
    return ofMediation(subject)
        .flatMap(
            run ->
                RECKONER
                    .refuse(run, new Pause(ground, from, null))
                    .map(reason -> refused(reason, run.clock(), run.clock().basis().zh())));
  }

  /** Why the clock of mediation may not be extended like that. */
  static Optional<Decision> refuseExtension(
      DisputeCase subject, Length by, Set<String> agreedBy, boolean approved, LocalDate on) {
    Optional<ClockRun> run = ofMediation(subject);
    if (run.isEmpty()) {
      return Optional.of(Decision.refused(Refusal.CLOCK_NOT_EXTENDABLE));
    }
    StatutoryClock clock = run.get().clock();
    boolean agreed =
        clock.extension().by() == ExtensionRule.By.SUPERIOR
            ? approved
            : agreedBy.containsAll(subject.partyRefs());
    var basis = clock.extension().basis();
    String article = basis == null ? clock.basis().zh() : basis.zh();
    return RECKONER
        .refuse(run.get(), new Extension(by, on, agreed))
        .map(reason -> refused(reason, clock, article));
  }

  private static Decision refused(ClockRefusal reason, StatutoryClock clock, String article) {
    Refusal refusal =
        switch (reason) {
          case CLOCK_NOT_EXTENDABLE -> Refusal.CLOCK_NOT_EXTENDABLE;
          case CONSENT_MISSING -> Refusal.EXTENSION_NOT_AGREED;
          case EXTENSION_TOO_LONG -> Refusal.EXTENSION_TOO_LONG;
          case CLOCK_NOT_PAUSABLE, CLOCK_STANDS_STILL -> Refusal.CLOCK_NOT_PAUSABLE;
          case CLOCK_RUN_OUT -> Refusal.CLOCK_RUN_OUT;
        };
    return new Decision.Refused(refusal, article, clock.duty());
  }

  /** Whether a clock has run out by a day; one that stands still, or is provisional, has not. */
  static boolean hasRunOut(ClockRun run, LocalDate on) {
    return RECKONER.reckon(run) instanceof Reckoning.Due due && due.hasRunOut(on);
  }
}
