package qilian.mediation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import qilian.mediation.model.Referral;
import qilian.mediation.model.Refusal;
import qilian.mediation.model.Word;

/**
 * Makes cases of what agencies tell. What was heard is kept first and taken in after it, each in a
 * transaction of its own role; a stop between the two is healed when the words are heard again.
 */
@ApplicationScoped
public class ReferralDesk {

  private final IntakeDesk intake;
  private final RegistrationDesk registration;

  @Inject
  ReferralDesk(IntakeDesk intake, RegistrationDesk registration) {
    this.intake = intake;
    this.registration = registration;
  }

  /** Hears these words, in their order. */
  public void hear(List<Word> words) {
    for (Referral referral : intake.hear(words)) {
      intake.answer(
          referral.eventId(), registration.takeIn(referral).map(Refusal::name).orElse(null));
    }
  }
}
