package qilian.mediation.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import qilian.guard.CurrentCaller;
import qilian.guard.PlacePaths;
import qilian.guard.Scoped;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.mediation.model.KeptReferral;
import qilian.mediation.store.ReferralStore;

/** What waits, for whoever asks. */
@ApplicationScoped
public class Docket {

  private final ReferralStore referrals;
  private final PlacePaths places;
  private final CurrentCaller caller;

  @Inject
  Docket(ReferralStore referrals, PlacePaths places, CurrentCaller caller) {
    this.referrals = referrals;
    this.places = places;
    this.caller = caller;
  }

  /**
   * The referrals asked for that the caller may see, the longest ago first.
   *
   * @throws Refused 404 if the place is unknown
   */
  @Transactional
  @Scoped
  public List<KeptReferral> referrals(ReferralQuestion question) {
    String place = question.place();
    String path =
        place == null
            ? null
            : places
                .pathOf(place)
                .orElseThrow(() -> Refused.of("UNKNOWN_PLACE", 404).with("place", place));
    ReferralStore.Mark after =
        question.afterTime() == null || question.afterId() == null
            ? null
            : new ReferralStore.Mark(question.afterTime(), question.afterId());
    return referrals.find(
        new ReferralStore.Search(
            question.status(),
            question.kind(),
            path,
            question.from(),
            question.until(),
            after,
            question.limit()),
        caller.scope(Sight.RECORDS));
  }
}
