package qilian.alliance.meeting;

import static qilian.alliance.meeting.Meeting.Phase.*;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import qilian.alliance.meeting.Meeting.Phase;
import qilian.alliance.meeting.MeetingCommand.*;

/**
 * The life of a joint meeting on one page.
 *
 * <p>Whoever coordinates calls it (召集); its agenda is what was raised, refused, is overdue or comes
 * back, and may be made anew until it begins. It is held (召开) with the agencies that came, adopts
 * resolutions with an owner and a day, and is closed with its minutes (纪要); or it is called off.
 */
public final class MeetingLifecycle {

  /** Where each command leads from each phase; what does not stand here is refused. */
  public static final Map<Phase, Map<Class<? extends MeetingCommand>, Phase>> MOVES =
      new EnumMap<>(
          Map.of(
              UNCALLED, Map.of(CallMeeting.class, CALLED),
              CALLED,
                  Map.of(
                      RenewAgenda.class, CALLED,
                      HoldMeeting.class, HELD,
                      CancelMeeting.class, CANCELLED),
              HELD, Map.of(AdoptResolution.class, HELD, CloseMeeting.class, CLOSED)));

  private MeetingLifecycle() {}

  /** Decides a command; done means that this is the next state. */
  public static Outcome<Meeting> decide(Meeting meeting, MeetingCommand command, Instant now) {
    Phase to = MOVES.getOrDefault(meeting.phase(), Map.of()).get(command.getClass());
    if (to == null) {
      return refused(MeetingRefusal.NOT_IN_THIS_PHASE, meeting.phase().labelZh());
    }
    return switch (command) {
      case CallMeeting it ->
          it.invited().isEmpty()
              ? refused(MeetingRefusal.NOBODY_INVITED, "")
              : done(
                  new Meeting(1, to, it.call(), it.agenda(), it.invited(), Set.of(), null, null));
      case RenewAgenda it ->
          done(
              new Meeting(
                  meeting.version() + 1,
                  to,
                  meeting.call(),
                  it.agenda(),
                  meeting.invited(),
                  Set.of(),
                  null,
                  null));
      case HoldMeeting it -> hold(meeting, it, to, now);
      case AdoptResolution it ->
          meeting.invited().contains(it.owner())
              ? done(next(meeting, to, meeting.conclusion()))
              : refused(MeetingRefusal.NOT_INVITED, it.owner());
      case CloseMeeting it -> done(next(meeting, to, it.conclusion()));
      case CancelMeeting it -> done(next(meeting, to, it.reason()));
    };
  }

  private static Outcome<Meeting> hold(Meeting meeting, HoldMeeting it, Phase to, Instant now) {
    if (now.isBefore(meeting.what().startsAt())) {
      return refused(MeetingRefusal.NOT_BEGUN, meeting.what().startsAt().toString());
    }
    Set<String> strangers = new TreeSet<>(it.present());
    strangers.removeAll(meeting.invited());
    return strangers.isEmpty()
        ? done(
            new Meeting(
                meeting.version() + 1,
                to,
                meeting.call(),
                meeting.agenda(),
                meeting.invited(),
                it.present(),
                now,
                null))
        : refused(MeetingRefusal.NOT_INVITED, String.join("、", strangers));
  }

  private static Meeting next(Meeting meeting, Phase to, @Nullable String conclusion) {
    return new Meeting(
        meeting.version() + 1,
        to,
        meeting.call(),
        meeting.agenda(),
        meeting.invited(),
        meeting.present(),
        meeting.heldAt(),
        conclusion);
  }

  private static Outcome<Meeting> done(Meeting after) {
    return new Outcome.Done<>(after);
  }

  private static Outcome<Meeting> refused(MeetingRefusal reason, String detail) {
    return new Outcome.Refused<>(reason, detail);
  }
}
