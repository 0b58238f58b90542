package qilian.mediation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import qilian.mediation.model.KnownPlace;
import qilian.mediation.model.Referral;
import qilian.mediation.model.Word;
import qilian.mediation.store.PlaceIntake;
import qilian.mediation.store.ReferralIntake;

/** Takes in what the canonical topics tell; hearing it twice is the same as hearing it once. */
@ApplicationScoped
public class IntakeDesk {

  private final ReferralIntake intake;
  private final PlaceIntake places;

  @Inject
  IntakeDesk(ReferralIntake intake, PlaceIntake places) {
    this.intake = intake;
    this.places = places;
  }

  /** Keeps the referrals among these words, in their order; all of them or none. */
  @Transactional
  public void hear(List<Word> words) {
    Map<UUID, Referral> before =
        intake.lock(words.stream().map(Word::root).collect(Collectors.toSet()));
    Map<UUID, Referral> after = new LinkedHashMap<>(before);
    for (Word word : words) {
      Referral.after(after.get(word.root()), word)
          .ifPresent(referral -> after.put(word.root(), referral));
    }
    intake.insert(
        after.values().stream().filter(row -> !before.containsKey(row.eventId())).toList());
    intake.replace(
        after.values().stream()
            .filter(row -> before.containsKey(row.eventId()))
            .filter(row -> !row.equals(before.get(row.eventId())))
            .toList());
  }

  /** Keeps where places stand; all of them or none. */
  @Transactional
  public void learn(List<KnownPlace> known) {
    places.keep(known);
  }
}
