package qilian.alliance.meeting;

import static qilian.alliance.meeting.Resolution.Phase.*;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.alliance.meeting.Resolution.Phase;
import qilian.alliance.meeting.ResolutionCommand.*;

/**
 * The life of a resolution on one page.
 *
 * <p>A meeting adopts it with an owner and a day (议定). The owner says that it is carried out (落实),
 * or the task that it is about is verified, whoever leads it by then; when its day passes first it
 * is overdue, comes before the next meeting, and may still be carried out. A meeting that finds it
 * void revokes it.
 */
public final class ResolutionLifecycle {

  /** Where each command leads from each phase; what does not stand here is refused. */
  public static final Map<Phase, Map<Class<? extends ResolutionCommand>, Phase>> MOVES =
      new EnumMap<>(
          Map.of(
              UNRESOLVED, Map.of(AdoptTerms.class, OPEN),
              OPEN,
                  Map.of(
                      CarryOut.class, DONE,
                      RevokeResolution.class, REVOKED,
                      LapseResolution.class, OVERDUE),
              OVERDUE, Map.of(CarryOut.class, DONE, RevokeResolution.class, REVOKED)));

  private static final Duration LONGEST = Duration.ofDays(732);

  private ResolutionLifecycle() {}

  /** Decides a command; done means that this is the next state. */
  public static Outcome<Resolution> decide(
      Resolution resolution, ResolutionCommand command, Instant now) {
    Phase to = MOVES.getOrDefault(resolution.phase(), Map.of()).get(command.getClass());
    if (to == null) {
      return refused(MeetingRefusal.NOT_IN_THIS_PHASE, resolution.phase().labelZh());
    }
    return switch (command) {
      case AdoptTerms it -> {
        Instant dueAt = it.terms().dueAt();
        yield dueAt.isAfter(now) && dueAt.isBefore(now.plus(LONGEST))
            ? done(new Resolution(1, to, it.terms(), null, null))
            : refused(MeetingRefusal.RESOLUTION_DUE_NOT_ACCEPTED, it.terms().dueOn().toString());
      }
      case CarryOut it ->
          it.by().equals(resolution.terms().owner())
                  || (it.task() != null && it.task().equals(resolution.terms().task()))
              ? done(next(resolution, to, it.result(), it.by()))
              : refused(MeetingRefusal.NOT_THE_OWNER, resolution.terms().owner());
      case RevokeResolution it -> done(next(resolution, to, it.reason(), null));
      case LapseResolution it ->
          it.dueAt().equals(resolution.terms().dueAt()) && !now.isBefore(it.dueAt())
              ? done(next(resolution, to, null, null))
              : refused(MeetingRefusal.NOTHING_DUE, "");
    };
  }

  private static Resolution next(
      Resolution before, Phase to, @Nullable String result, @Nullable String doneBy) {
    return new Resolution(before.version() + 1, to, before.resolved(), result, doneBy);
  }

  private static Outcome<Resolution> done(Resolution after) {
    return new Outcome.Done<>(after);
  }

  private static Outcome<Resolution> refused(MeetingRefusal reason, String detail) {
    return new Outcome.Refused<>(reason, detail);
  }
}
