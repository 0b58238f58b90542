package qilian.risk.alert;

import static qilian.risk.alert.Decision.accepted;
import static qilian.risk.alert.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.risk.alert.AlertCommand.Judge;
import qilian.risk.alert.AlertCommand.LapseDeadline;
import qilian.risk.alert.AlertCommand.Look;
import qilian.risk.alert.AlertEvent.Expired;
import qilian.risk.alert.AlertEvent.Judged;
import qilian.risk.alert.AlertEvent.Raised;
import qilian.risk.alert.AlertEvent.Recalled;
import qilian.risk.alert.AlertEvent.Revised;

/**
 * The life of a signal. A method looks at a subject whenever a fact touches it. Where it alarms the
 * signal is raised, with its evidence, and waits for a person: confirmed, explained by something
 * harmless, or unfounded, with a written reason. While it waits, every later fact brings its
 * evidence up to date; where corrected data no longer bear it out, or show that a part of the place
 * explains all of it, it ends by itself, and may be raised again if they do once more. A verdict is
 * given once and stands; later facts no longer change what was judged. Whoever nobody judges
 * expires: that is no all-clear, and it counts as unjudged for ever.
 *
 * <p>Facts may tell of weeks long past: an import brings years at once. What a method finds there
 * is no news. It is kept as past, with its week and evidence, waits for nobody and is told to
 * nobody; a person may still judge it, which later baselines heed.
 */
public final class AlertLifecycle {

  /** How long a signal waits for a verdict, from its raising or the end of its week. */
  public static final Duration OPEN_FOR = Duration.ofDays(14);

  /**
   * How long after its end a week belongs to the present: the longest stretch that the methods look
   * at as one, four weeks. Facts of a week that come later are history.
   */
  public static final Duration PRESENT_FOR = Duration.ofDays(28);

  /** Where each phase may lead. */
  static final Map<Phase, Set<Phase>> MOVES = moves();

  private AlertLifecycle() {}

  /** What a command makes happen now. */
  public static Decision<AlertEvent> decide(Signal signal, AlertCommand command, Instant now) {
    return switch (command) {
      case Look it -> look(signal, it, now);
      case Judge it -> judge(signal, it, now);
      case LapseDeadline it -> lapse(signal, now);
    };
  }

  private static Decision<AlertEvent> look(Signal signal, Look look, Instant now) {
    Finding found = look.finding();
    return switch (signal.phase()) {
      case UNRAISED -> look.alarms() ? raise(signal, look, now) : accepted(List.of());
      case RAISED, PAST -> {
        if (!look.alarms()) {
          yield accepted(List.of(new Expired(now, Ground.DATA_CORRECTED, found)));
        }
        yield found.evidence().equals(signal.found().evidence())
            ? accepted(List.of())
            : accepted(List.of(new Revised(now, found)));
      }
      case EXPIRED ->
          look.alarms() && signal.ended() == Ground.DATA_CORRECTED
              ? raise(signal, look, now)
              : accepted(List.of());
      case CONFIRMED, EXPLAINED, UNFOUNDED -> accepted(List.of());
    };
  }

  private static Decision<AlertEvent> raise(Signal signal, Look look, Instant now) {
    Finding found = look.finding();
    Instant ends =
        signal.subject().until().atStartOfDay(ZoneId.of(signal.subject().zone())).toInstant();
    if (look.touchedAt().isAfter(ends.plus(PRESENT_FOR))) {
      return accepted(List.of(new Recalled(now, found, ends, ends.plus(OPEN_FOR))));
    }
    Instant from = ends.isAfter(now) ? ends : now;
    return accepted(List.of(new Raised(now, found, from.plus(OPEN_FOR))));
  }

  private static Decision<AlertEvent> judge(Signal signal, Judge command, Instant now) {
    if (signal.phase() == Phase.UNRAISED) {
      return refused(Refusal.NOT_RAISED);
    }
    if (signal.phase().judged()) {
      return refused(Refusal.ALREADY_JUDGED);
    }
    if (signal.phase() == Phase.EXPIRED || isDue(signal, now)) {
      return refused(Refusal.SIGNAL_EXPIRED);
    }
    if (command.reason().isBlank()) {
      return refused(Refusal.REASON_MISSING);
    }
    Judgement judgement =
        new Judgement(
            command.verdict(), command.agency(), command.role(), command.reason().strip(), now);
    return accepted(List.of(new Judged(now, judgement)));
  }

  private static Decision<AlertEvent> lapse(Signal signal, Instant now) {
    return signal.phase() == Phase.RAISED && isDue(signal, now)
        ? accepted(List.of(new Expired(now, Ground.TIME_PASSED, signal.found())))
        : refused(Refusal.NOTHING_DUE);
  }

  private static boolean isDue(Signal signal, Instant now) {
    return signal.phase() == Phase.RAISED
        && !now.isBefore(Objects.requireNonNull(signal.expiresAt()));
  }

  /** The signal after an event. */
  public static Signal apply(Signal signal, AlertEvent event) {
    return switch (event) {
      case Raised it ->
          new Signal(
              signal.id(),
              signal.version() + 1,
              Phase.RAISED,
              signal.subject(),
              it.finding(),
              it.at(),
              it.expiresAt(),
              null,
              null,
              false);
      case Recalled it ->
          new Signal(
              signal.id(),
              signal.version() + 1,
              Phase.PAST,
              signal.subject(),
              it.finding(),
              it.endedAt(),
              it.expiredAt(),
              null,
              null,
              true);
      case Revised it -> after(signal, signal.phase(), it.finding(), null, null);
      case Judged it ->
          after(signal, phaseOf(it.judgement()), signal.found(), it.judgement(), null);
      case Expired it -> after(signal, Phase.EXPIRED, it.finding(), null, it.ground());
    };
  }

  private static Signal after(
      Signal signal,
      Phase phase,
      Finding finding,
      @Nullable Judgement judgement,
      @Nullable Ground ended) {
    return new Signal(
        signal.id(),
        signal.version() + 1,
        phase,
        signal.subject(),
        finding,
        signal.raisedAt(),
        signal.expiresAt(),
        judgement,
        ended,
        signal.past());
  }

  private static Phase phaseOf(Judgement judgement) {
    return switch (judgement.verdict()) {
      case CONFIRMED -> Phase.CONFIRMED;
      case EXPLAINED -> Phase.EXPLAINED;
      case UNFOUNDED -> Phase.UNFOUNDED;
    };
  }

  private static Map<Phase, Set<Phase>> moves() {
    Map<Phase, Set<Phase>> moves = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      moves.put(phase, EnumSet.noneOf(Phase.class));
    }
    moves.put(Phase.UNRAISED, EnumSet.of(Phase.RAISED, Phase.PAST));
    moves.put(
        Phase.RAISED,
        EnumSet.of(Phase.RAISED, Phase.CONFIRMED, Phase.EXPLAINED, Phase.UNFOUNDED, Phase.EXPIRED));
    moves.put(
        Phase.PAST,
        EnumSet.of(Phase.PAST, Phase.CONFIRMED, Phase.EXPLAINED, Phase.UNFOUNDED, Phase.EXPIRED));
    moves.put(Phase.EXPIRED, EnumSet.of(Phase.RAISED, Phase.PAST));
    return moves;
  }
}
