package qilian.mediation.model;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Seeded histories of cases, for tests beside this room. */
public final class RandomHistories {

  private static final int STEPS = 40;

  private RandomHistories() {}

  /** A case and the events that made it. */
  public record History(DisputeCase subject, List<CaseEvent> events) {}

  /** The next history of these dice: half of them begin in a session, where most can happen. */
  public static History next(Random dice, UUID id, int number) {
    Walk walk = new Walk();
    walk.must(new CaseCommand.RegisterDispute(origin(id, number), Told.LEAD, Told.POLICE));
    if (dice.nextBoolean()) {
      List.of(
              Told.SCREEN,
              Told.APPLICANT,
              Told.RESPONDENT,
              Told.A_YES,
              Told.B_YES,
              Told.ACCEPT,
              Told.ASSIGN,
              Told.CALL,
              Told.HOLD)
          .forEach(walk::must);
    }
    for (int i = 0; i < STEPS; i++) {
      List<CaseCommand> possible = Variants.of(walk.subject());
      walk.later(Duration.ofHours(dice.nextInt(48)));
      walk.take(possible.get(dice.nextInt(possible.size())));
    }
    return new History(walk.subject(), walk.events());
  }

  private static Origin origin(UUID id, int number) {
    Origin told = Told.ORIGIN;
    return new Origin(
        id,
        new CaseCode(999, 2025, number).toString(),
        told.category(),
        told.source(),
        told.referral(),
        told.scale(),
        told.amount(),
        told.place(),
        told.placePath(),
        told.grid(),
        told.zone(),
        told.registeredAt());
  }
}
