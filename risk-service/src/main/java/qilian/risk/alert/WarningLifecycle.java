package qilian.risk.alert;

import static qilian.risk.alert.Decision.accepted;
import static qilian.risk.alert.Decision.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.risk.alert.WarningCommand.Cancel;
import qilian.risk.alert.WarningCommand.Issue;
import qilian.risk.alert.WarningCommand.LapseExpiry;
import qilian.risk.alert.WarningCommand.Update;
import qilian.risk.alert.WarningEvent.Cancelled;
import qilian.risk.alert.WarningEvent.Issued;
import qilian.risk.alert.WarningEvent.Lapsed;
import qilian.risk.alert.WarningEvent.Updated;

/**
 * The life of a warning. It is issued on a confirmed signal, or on a ground that somebody states in
 * words, and never without the moment from which it no longer holds. While it is in force it can be
 * brought up to date, each time as a message that refers to those before, or be taken back with the
 * reason. When its time has come it ends by itself.
 */
public final class WarningLifecycle {

  /** Where each phase may lead. */
  static final Map<WarningPhase, Set<WarningPhase>> MOVES = moves();

  private WarningLifecycle() {}

  /** What a command makes happen now. */
  public static Decision<WarningEvent> decide(
      Warning warning, WarningCommand command, Instant now) {
    return switch (command) {
      case Issue it -> issue(warning, it, now);
      case Update it -> update(warning, it, now);
      case Cancel it -> cancel(warning, it, now);
      case LapseExpiry it ->
          warning.phase() == WarningPhase.IN_FORCE && !now.isBefore(warning.says().expires())
              ? accepted(List.of(new Lapsed(now)))
              : refused(Refusal.NOTHING_DUE);
    };
  }

  private static Decision<WarningEvent> issue(Warning warning, Issue command, Instant now) {
    WarningContent content = command.content();
    if (warning.phase() != WarningPhase.UNISSUED) {
      return refused(Refusal.WARNING_ENDED);
    }
    if (!content.expires().isAfter(now) || !content.expires().isAfter(content.effective())) {
      return refused(Refusal.EXPIRY_NOT_AHEAD);
    }
    boolean stated = !content.ground().isBlank();
    if (command.signalPhase() == null && !stated) {
      return refused(Refusal.GROUND_MISSING);
    }
    if (command.signalPhase() != null && command.signalPhase() != Phase.CONFIRMED && !stated) {
      return refused(Refusal.SIGNAL_NOT_CONFIRMED);
    }
    return accepted(List.of(new Issued(now, content)));
  }

  private static Decision<WarningEvent> update(Warning warning, Update command, Instant now) {
    if (!inForce(warning, now)) {
      return refused(Refusal.WARNING_ENDED);
    }
    WarningContent content =
        warning
            .says()
            .with(
                command.expires(),
                command.headline(),
                command.description(),
                command.instruction(),
                command.severity());
    return content.expires().isAfter(now)
        ? accepted(List.of(new Updated(now, content)))
        : refused(Refusal.EXPIRY_NOT_AHEAD);
  }

  private static Decision<WarningEvent> cancel(Warning warning, Cancel command, Instant now) {
    if (!inForce(warning, now)) {
      return refused(Refusal.WARNING_ENDED);
    }
    return command.reason().isBlank()
        ? refused(Refusal.REASON_MISSING)
        : accepted(List.of(new Cancelled(now, command.reason().strip())));
  }

  /**
   * What bars a member from passing a warning on; null where nothing does. A warning that addresses
   * kinds of members is theirs and the sender's; one that has ended is nobody's.
   */
  public static @Nullable Refusal barToPassOn(Warning warning, String agency, Instant now) {
    if (!inForce(warning, now)) {
      return Refusal.WARNING_ENDED;
    }
    WarningContent says = warning.says();
    boolean addressed =
        says.audience().isEmpty()
            || says.addressees().contains(agency)
            || warning.sender().equals(agency);
    return addressed ? null : Refusal.NOT_ADDRESSED;
  }

  private static boolean inForce(Warning warning, Instant now) {
    return warning.phase() == WarningPhase.IN_FORCE && now.isBefore(warning.says().expires());
  }

  /** The warning after an event. */
  public static Warning apply(Warning warning, WarningEvent event) {
    return switch (event) {
      case Issued it -> after(warning, WarningPhase.IN_FORCE, it.content(), it.at(), "");
      case Updated it -> after(warning, WarningPhase.IN_FORCE, it.content(), it.at(), "");
      case Cancelled it ->
          after(warning, WarningPhase.CANCELLED, warning.says(), it.at(), it.reason());
      case Lapsed it -> after(warning, WarningPhase.EXPIRED, warning.says(), null, "");
    };
  }

  /** An end by itself is no message: whoever has the warning has its expiry. */
  private static Warning after(
      Warning warning,
      WarningPhase phase,
      WarningContent content,
      @Nullable Instant sent,
      String endedFor) {
    List<Instant> all = new ArrayList<>(warning.sent());
    if (sent != null) {
      all.add(sent);
    }
    return new Warning(
        warning.id(), warning.version() + 1, phase, content, warning.sender(), all, endedFor);
  }

  private static Map<WarningPhase, Set<WarningPhase>> moves() {
    Map<WarningPhase, Set<WarningPhase>> moves = new EnumMap<>(WarningPhase.class);
    for (WarningPhase phase : WarningPhase.values()) {
      moves.put(phase, EnumSet.noneOf(WarningPhase.class));
    }
    moves.put(WarningPhase.UNISSUED, EnumSet.of(WarningPhase.IN_FORCE));
    moves.put(
        WarningPhase.IN_FORCE,
        EnumSet.of(WarningPhase.IN_FORCE, WarningPhase.CANCELLED, WarningPhase.EXPIRED));
    return moves;
  }
}
