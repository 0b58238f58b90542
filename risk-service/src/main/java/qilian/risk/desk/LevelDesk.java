package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.Standing;
import qilian.contract.risk.RiskFact.Level;
import qilian.guard.Caller;
import qilian.guard.CurrentCaller;
import qilian.guard.Scoped;
import qilian.guard.Sight;
import qilian.guard.audit.Audit;
import qilian.guard.audit.AuditEntry;
import qilian.guard.problem.Refused;
import qilian.risk.alert.PlaceLevel;
import qilian.risk.alert.PlaceScore;
import qilian.risk.alert.Refusal;
import qilian.risk.signal.AtlasEntry;
import qilian.risk.store.AtlasStore;
import qilian.risk.store.LevelStore;

/** Where the level of a place is suggested, and decided by an assessor. */
@ApplicationScoped
public class LevelDesk {

  private static final int REVIEW_AFTER_DAYS = 28;

  private final LevelStore levels;
  private final AtlasStore atlas;
  private final CurrentCaller caller;
  private final Audit audit;
  private final InstantSource clock;

  @Inject
  LevelDesk(
      LevelStore levels, AtlasStore atlas, CurrentCaller caller, Audit audit, InstantSource clock) {
    this.levels = levels;
    this.atlas = atlas;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What the facts suggest, and what assessors decided, the last first.
   *
   * @param silentSources agencies whose reports are missing: a low score is no all-clear then
   */
  public record Assessment(
      String place,
      String placePath,
      PlaceScore suggested,
      List<String> silentSources,
      List<PlaceLevel> decided) {}

  /**
   * How a place stands, as of the last day on which its root reported.
   *
   * @throws Refused 404 for an unknown place, 403 where the caller does not answer for it
   */
  @Transactional
  @Scoped
  public Assessment standing(String place) {
    AtlasEntry.Spot spot = spot(place);
    return new Assessment(
        place, spot.path(), suggested(spot), levels.silent(spot.path()), levels.history(place));
  }

  /** Sets the level of a place; the answer is how it stands then. */
  @Transactional
  @Scoped
  public Assessment set(UUID id, String place, Level level, String reason, @Nullable LocalDate on) {
    Caller who = caller.get();
    String agency = who.agencyOrRefuse();
    if (atlas.kindOf(agency).filter(k -> k.standing() == Standing.PARTNER).isPresent()) {
      throw Refused.of("NOT_FOR_PARTNERS", 403);
    }
    if (reason.isBlank()) {
      throw Refusals.refused(Refusal.REASON_MISSING).at("/reason");
    }
    AtlasEntry.Spot spot = spot(place);
    PlaceScore suggested = suggested(spot);
    List<PlaceLevel> before = levels.history(place);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(spot.zone()));
    LocalDate review = on == null ? today.plusDays(REVIEW_AFTER_DAYS) : on;
    if (!review.isAfter(today)) {
      throw Refused.of("REVIEW_NOT_AHEAD", 422).at("/reviewOn");
    }
    levels.set(
        new PlaceLevel(
            id,
            place,
            spot.path(),
            level,
            before.isEmpty() ? null : before.getFirst().level(),
            suggested.level(),
            suggested.score(),
            suggested.contributions(),
            agency,
            who.roleNames(),
            reason,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            review),
        spot.zone());
    audit.record(AuditEntry.by(who, "place.level", place, null, level.name()));
    return new Assessment(
        place, spot.path(), suggested, levels.silent(spot.path()), levels.history(place));
  }

  private PlaceScore suggested(AtlasEntry.Spot spot) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(spot.zone()));
    LocalDate last = levels.lastDay(spot.path().split(">")[0]).orElse(today);
    LocalDate asOf = last.isBefore(today) ? last : today;
    return PlaceScore.of(levels.evidence(spot.path(), asOf), asOf);
  }

  private AtlasEntry.Spot spot(String place) {
    AtlasEntry.Spot spot =
        atlas.spot(place).orElseThrow(() -> Refused.of("UNKNOWN_PLACE", 404).with("place", place));
    // A sum of what one happens to see would be taken for the place's.
    if (!caller.scope(Sight.AGGREGATES).sees(null, spot.path())) {
      throw Refused.of("COUNTS_NOT_IN_SCOPE", 403);
    }
    return spot;
  }
}
