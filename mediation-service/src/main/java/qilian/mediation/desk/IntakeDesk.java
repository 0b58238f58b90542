package qilian.mediation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qilian.mediation.model.Known;
import qilian.mediation.model.KnownMember;
import qilian.mediation.model.KnownPlace;
import qilian.mediation.model.Referral;
import qilian.mediation.model.Word;
import qilian.mediation.store.MemberIntake;
import qilian.mediation.store.PlaceIntake;
import qilian.mediation.store.ReferralIntake;

/** Takes in what the canonical topics tell; hearing it twice is the same as hearing it once. */
@ApplicationScoped
public class IntakeDesk {

  private final ReferralIntake intake;
  private final PlaceIntake places;
  private final MemberIntake members;

  @Inject
  IntakeDesk(ReferralIntake intake, PlaceIntake places, MemberIntake members) {
    this.intake = intake;
    this.places = places;
    this.members = members;
  }

  /**
   * Keeps the referrals among these words, in their order; all of them or none.
   *
   * @return the referrals as they stand now, those that nothing changed among them
   */
  @Transactional
  public List<Referral> hear(List<Word> words) {
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
    return List.copyOf(after.values());
  }

  /** Keeps why the last word of a referral changed nothing; null where it was taken in. */
  @Transactional
  public void answer(UUID eventId, @Nullable String notTaken) {
    intake.answer(eventId, notTaken);
  }

  /** Keeps where places stand and who is a member; all of them or none. */
  @Transactional
  public void learn(List<Known> known) {
    List<KnownPlace> knownPlaces = new ArrayList<>();
    List<KnownMember> knownMembers = new ArrayList<>();
    for (Known each : known) {
      switch (each) {
        case KnownPlace place -> knownPlaces.add(place);
        case KnownMember member -> knownMembers.add(member);
      }
    }
    places.keep(knownPlaces);
    members.keep(knownMembers);
  }
}
