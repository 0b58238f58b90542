package qilian.mediation.model;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qilian.mediation.clock.StatutoryClock;
import qilian.mediation.clock.StatutoryClocks;
import qilian.mediation.clock.Track;
import qilian.mediation.clock.Trigger;

/**
 * The days that somebody has to tell a case, because nothing that happens in it says them: when an
 * application or a complaint came, when the court's papers were signed for. Every other clock
 * starts by an event of the case itself, and by no word of anybody.
 */
public final class TrackDays {

  /** The ordinary period of limitation, and the longest one (民法典第一百八十八条). */
  private static final int YEARS_BACK = 3;

  private static final int YEARS_BACK_FOR_RIGHTS = 20;

  private static final Set<Trigger> BY_THE_CASE =
      EnumSet.of(
          Trigger.ACCEPTED,
          Trigger.MEDIATION_STARTED,
          Trigger.FIRST_SESSION,
          Trigger.TERMINATED,
          Trigger.AGREEMENT_EFFECTIVE,
          Trigger.CONFIRMATION_FILED,
          Trigger.CONFIRMATION_ACCEPTED);

  /** What the acceptance itself answers: nothing runs from these days any more. */
  static final Set<Trigger> UNTIL_ACCEPTANCE =
      EnumSet.of(Trigger.COMPLAINT_RECEIVED, Trigger.DETERMINATION_RECEIVED);

  /** What comes to pass, if at all, only later, or is another's to do. */
  private static final Set<Trigger> MAY_NEVER_COME =
      EnumSet.of(
          Trigger.RIGHT_KNOWN,
          Trigger.OPINION_RECEIVED,
          Trigger.REVIEW_REQUESTED,
          Trigger.REVIEW_RECEIVED,
          Trigger.RECHECK_REQUESTED);

  private TrackDays() {}

  /** The days that may be told on a track. */
  public static Set<Trigger> of(Track track) {
    Set<Trigger> all = EnumSet.noneOf(Trigger.class);
    StatutoryClocks.all().stream()
        .filter(clock -> clock.track() == track)
        .map(StatutoryClock::trigger)
        .filter(trigger -> !BY_THE_CASE.contains(trigger))
        .forEach(all::add);
    return all;
  }

  /** The clocks that do not run because nobody has told the day that they count from. */
  public static List<StatutoryClock> waiting(DisputeCase subject) {
    Track track = subject.track();
    if (track == null || !Phase.OPEN.contains(subject.phase())) {
      return List.of();
    }
    Set<Trigger> told = of(track);
    told.removeAll(MAY_NEVER_COME);
    if (subject.acceptedOn() != null) {
      told.removeAll(UNTIL_ACCEPTANCE);
    }
    return StatutoryClocks.all().stream()
        .filter(clock -> clock.track() == track && told.contains(clock.trigger()))
        .filter(clock -> CaseClocks.isOfProcedure(clock, track, subject.summary()))
        .filter(clock -> subject.clock(clock.code()).isEmpty())
        .toList();
  }

  /** Why these days cannot be told on a track. */
  static Optional<Decision> refuse(
      Track track, Map<Trigger, LocalDate> days, boolean accepted, LocalDate today) {
    for (Map.Entry<Trigger, LocalDate> each : days.entrySet()) {
      Trigger trigger = each.getKey();
      boolean over = accepted && UNTIL_ACCEPTANCE.contains(trigger);
      if (over || !of(track).contains(trigger)) {
        return Optional.of(Decision.refused(Refusal.DAY_NOT_OF_THIS_TRACK, trigger.zh()));
      }
      int back = trigger == Trigger.RIGHT_KNOWN ? YEARS_BACK_FOR_RIGHTS : YEARS_BACK;
      LocalDate day = each.getValue();
      boolean possible =
          !day.isAfter(today)
              && !day.isBefore(today.minusYears(back))
              && !StatutoryClocks.startedBy(track, trigger, day).isEmpty();
      if (!possible) {
        return Optional.of(Decision.refused(Refusal.DAY_NOT_POSSIBLE, trigger.zh() + " " + day));
      }
    }
    return Optional.empty();
  }
}
