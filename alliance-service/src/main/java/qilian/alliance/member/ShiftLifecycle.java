package qilian.alliance.member;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.alliance.member.Shift.Phase;

/**
 * The life of a shift on one page: it is planned, begins when the one before it has been handed
 * over, and ends with a note to the next; a shift that has not begun may be cancelled.
 */
public final class ShiftLifecycle {

  /** How long before its time a shift may begin. */
  static final Duration EARLY = Duration.ofHours(1);

  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration AHEAD = Duration.ofDays(120);

  private ShiftLifecycle() {}

  /** What a shift is asked to do. */
  public sealed interface ShiftCommand {}

  /**
   * Plans it.
   *
   * @param beside a shift of the same unit that stands in its time; null for none
   */
  public record PlanShift(
      UUID id,
      String agency,
      String unit,
      String post,
      @Nullable String telephone,
      boolean onCall,
      Instant beginsAt,
      Instant endsAt,
      @Nullable Shift beside)
      implements ShiftCommand {}

  /**
   * Begins it.
   *
   * @param before the shift of the same unit that is on duty now; null for none
   */
  public record BeginShift(@Nullable Shift before) implements ShiftCommand {}

  /** Hands it over. */
  public record HandOver(String note) implements ShiftCommand {}

  /** Calls it off. */
  public record CancelShift() implements ShiftCommand {}

  /** The answer: the shift as it is then, or why not. */
  public record Answer(@Nullable Shift after, @Nullable Refusal refusal) {}

  /** Why a shift does not do what it was asked. */
  public enum Refusal {
    SHIFT_IN_ANOTHER_PHASE(409),
    SHIFT_TIMES_NOT_ACCEPTED(422),
    PRIVATE_NUMBER(422),
    TOO_EARLY(409),
    SHIFT_IS_OVER(409),
    /** One post of a unit is on duty at a time. */
    SHIFTS_OVERLAP(409),
    /** Whoever is on duty hands over first, with a note. */
    HANDOVER_NOTE_MISSING(409);

    private final int status;

    Refusal(int status) {
      this.status = status;
    }

    /** The HTTP status that says it. */
    public int status() {
      return status;
    }
  }

  /** Decides a command about a shift; a plan has none before it. */
  public static Answer decide(Optional<Shift> shift, ShiftCommand command, Instant now) {
    return switch (command) {
      case PlanShift it -> shift.isPresent() ? no(Refusal.SHIFT_IN_ANOTHER_PHASE) : plan(it, now);
      case BeginShift it ->
          in(shift, Phase.PLANNED)
              .map(each -> begin(each, it, now))
              .orElseGet(() -> no(Refusal.SHIFT_IN_ANOTHER_PHASE));
      case HandOver it ->
          in(shift, Phase.ON_DUTY)
              .map(
                  each ->
                      it.note().isBlank()
                          ? no(Refusal.HANDOVER_NOTE_MISSING)
                          : yes(at(each, Phase.HANDED_OVER, each.begunAt(), now, it.note())))
              .orElseGet(() -> no(Refusal.SHIFT_IN_ANOTHER_PHASE));
      case CancelShift it ->
          in(shift, Phase.PLANNED)
              .map(each -> yes(at(each, Phase.CANCELLED, null, null, null)))
              .orElseGet(() -> no(Refusal.SHIFT_IN_ANOTHER_PHASE));
    };
  }

  private static Answer plan(PlanShift it, Instant now) {
    boolean possible =
        it.endsAt().isAfter(it.beginsAt())
            && !it.endsAt().isAfter(it.beginsAt().plus(LONGEST))
            && it.endsAt().isAfter(now)
            && it.beginsAt().isBefore(now.plus(AHEAD));
    if (!possible) {
      return no(Refusal.SHIFT_TIMES_NOT_ACCEPTED);
    }
    if (it.beside() != null) {
      return no(Refusal.SHIFTS_OVERLAP);
    }
    if (!new ContactPoint(it.post(), null, it.telephone()).belongsToAnOffice()) {
      return no(Refusal.PRIVATE_NUMBER);
    }
    return yes(
        new Shift(
            it.id(),
            1,
            it.agency(),
            it.unit(),
            it.post(),
            it.telephone(),
            it.onCall(),
            it.beginsAt(),
            it.endsAt(),
            Phase.PLANNED,
            null,
            null,
            null));
  }

  private static Answer begin(Shift shift, BeginShift it, Instant now) {
    if (it.before() != null) {
      return no(Refusal.HANDOVER_NOTE_MISSING);
    }
    if (now.isBefore(shift.beginsAt().minus(EARLY))) {
      return no(Refusal.TOO_EARLY);
    }
    return now.isBefore(shift.endsAt())
        ? yes(at(shift, Phase.ON_DUTY, now, null, null))
        : no(Refusal.SHIFT_IS_OVER);
  }

  private static Optional<Shift> in(Optional<Shift> shift, Phase phase) {
    return shift.filter(each -> each.phase() == phase);
  }

  private static Shift at(
      Shift shift,
      Phase phase,
      @Nullable Instant begunAt,
      @Nullable Instant handedAt,
      @Nullable String note) {
    return new Shift(
        shift.id(),
        shift.version() + 1,
        shift.agency(),
        shift.unit(),
        shift.post(),
        shift.telephone(),
        shift.onCall(),
        shift.beginsAt(),
        shift.endsAt(),
        phase,
        begunAt,
        handedAt,
        note);
  }

  private static Answer yes(Shift after) {
    return new Answer(after, null);
  }

  private static Answer no(Refusal refusal) {
    return new Answer(null, refusal);
  }
}
