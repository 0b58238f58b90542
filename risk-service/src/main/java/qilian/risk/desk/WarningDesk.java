package qilian.risk.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.Standing;
import qilian.guard.Caller;
import qilian.guard.CurrentCaller;
import qilian.guard.Scoped;
import qilian.guard.Sight;
import qilian.guard.audit.Audit;
import qilian.guard.audit.AuditEntry;
import qilian.guard.problem.Refused;
import qilian.risk.alert.Decision;
import qilian.risk.alert.Receipt;
import qilian.risk.alert.Refusal;
import qilian.risk.alert.Signal;
import qilian.risk.alert.Subject;
import qilian.risk.alert.Warning;
import qilian.risk.alert.WarningCommand;
import qilian.risk.alert.WarningContent;
import qilian.risk.alert.WarningEvent;
import qilian.risk.alert.WarningLifecycle;
import qilian.risk.alert.WarningTexts;
import qilian.risk.detect.BeforeAfter;
import qilian.risk.inspection.ClearingEffect;
import qilian.risk.inspection.ClearingEffect.Counts;
import qilian.risk.inspection.ClearingEffect.Spans;
import qilian.risk.signal.AtlasEntry;
import qilian.risk.store.AtlasStore;
import qilian.risk.store.Outline;
import qilian.risk.store.SignalStore;
import qilian.risk.store.WarningStore;

/** Where warnings are issued, brought up to date, taken back, passed on, and measured. */
@ApplicationScoped
public class WarningDesk {

  private static final String ALARMS = "incident.alarm-received";
  private static final int MOST_DAYS = 28;

  private final WarningStore warnings;
  private final SignalStore signals;
  private final AtlasStore atlas;
  private final CurrentCaller caller;
  private final Audit audit;
  private final InstantSource clock;

  @Inject
  WarningDesk(
      WarningStore warnings,
      SignalStore signals,
      AtlasStore atlas,
      CurrentCaller caller,
      Audit audit,
      InstantSource clock) {
    this.warnings = warnings;
    this.signals = signals;
    this.atlas = atlas;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What was counted around the day from which a warning holds.
   *
   * @param placePath what of its place the reader sees; all of it, or a part
   * @param within the widest place around it whose counts the reader sees
   * @param here at the place
   * @param elsewhere in the widest place without it, the same days; null where the reader sees
   *     nothing around it
   * @param compared the same held against chance, the places around and further off
   * @param verdictZh what may be said, as a sentence
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Effect(
      String counted,
      String type,
      LocalDate from,
      String placePath,
      String within,
      BeforeAfter here,
      @Nullable BeforeAfter elsewhere,
      ClearingEffect compared,
      String verdictZh) {}

  /**
   * Issues a warning.
   *
   * @throws Refused 403 for a partner, 404 for an unknown place or signal, 409 or 422 otherwise
   */
  @Transactional
  @Scoped
  public Warning issue(UUID id, WarningDraft draft) {
    Caller who = official();
    return step(
        who, Warning.unissued(id, who.agencyOrRefuse()), asked(who, draft), "warning.issue");
  }

  /** The same warning as it would read, without issuing it; refused where it would be refused. */
  @Transactional
  @Scoped
  public Warning preview(WarningDraft draft) {
    Caller who = official();
    Warning before = Warning.unissued(new UUID(0, 0), who.agencyOrRefuse());
    return switch (WarningLifecycle.decide(before, asked(who, draft), now())) {
      case Decision.Refused<WarningEvent> no -> throw Refusals.refused(no.reason());
      case Decision.Accepted<WarningEvent> yes ->
          WarningLifecycle.apply(before, yes.events().getFirst());
    };
  }

  private WarningCommand asked(Caller who, WarningDraft draft) {
    UUID named = draft.signal();
    Signal signal =
        named == null
            ? null
            : signals.load(named).orElseThrow(() -> Refused.of("UNKNOWN_SIGNAL", 404));
    WarningContent content = content(draft, signal);
    if (!caller.scope(Sight.RECORDS).sees(who.agency(), content.placePath())) {
      throw Refused.of("UNKNOWN_PLACE", 404).with("place", content.place());
    }
    return new WarningCommand.Issue(content, signal == null ? null : signal.phase());
  }

  /** Brings a warning up to date, or takes it back. */
  @Transactional
  @Scoped
  public Warning change(UUID id, WarningCommand command) {
    Caller who = official();
    Warning before = warnings.lock(id).orElseThrow(() -> Refused.of("UNKNOWN_WARNING", 404));
    return step(who, before, command, "warning.change");
  }

  /** Notes that the caller's agency passed a warning on; the answer is all receipts it sees. */
  @Transactional
  @Scoped
  public List<Receipt> passOn(UUID id, Receipt.Channel channel, int reached) {
    Caller who = caller.get();
    Warning warning = warnings.load(id).orElseThrow(() -> Refused.of("UNKNOWN_WARNING", 404));
    Refusal bar = WarningLifecycle.barToPassOn(warning, who.agencyOrRefuse(), now());
    if (bar != null) {
      throw Refusals.refused(bar);
    }
    warnings.keep(
        id, new Receipt(warning.sent().size(), who.agencyOrRefuse(), channel, reached, now()));
    audit.record(
        AuditEntry.by(who, "warning.receipt", id.toString(), null, channel + " " + reached));
    return warnings.receipts(id);
  }

  /** The receipts of a warning that the caller sees. */
  @Transactional
  @Scoped
  public List<Receipt> receipts(UUID id) {
    warnings.load(id).orElseThrow(() -> Refused.of("UNKNOWN_WARNING", 404));
    return warnings.receipts(id);
  }

  /**
   * Whether what a warning warned of became rarer, in up to four weeks from the day it held.
   *
   * @throws Refused 403 where the caller does not answer for the place, 409 while no day has passed
   */
  @Transactional
  @Scoped
  public Effect effect(UUID id) {
    Warning warning = warnings.load(id).orElseThrow(() -> Refused.of("UNKNOWN_WARNING", 404));
    WarningContent says = warning.says();
    String root = says.placePath().split(">")[0];
    // Whoever does not see all counts of a place would read a fall into what is hidden: what is
    // compared is wholly seen.
    Sector seen =
        Sector.of(says.placePath(), caller.scope(Sight.AGGREGATES))
            .orElseThrow(() -> Refused.of("COUNTS_NOT_IN_SCOPE", 403));
    LocalDate day = says.effective().atZone(java.time.ZoneId.of(says.zone())).toLocalDate();
    LocalDate last = warnings.lastDay(root, says.counted()).orElse(day.minusDays(1));
    int after = (int) Math.min(MOST_DAYS, ChronoUnit.DAYS.between(day, last) + 1);
    if (after < 1) {
      throw Refused.of("NO_DAYS_YET", 409);
    }
    WarningStore.Counted here =
        warnings.count(seen.here(), says.counted(), says.type(), day, MOST_DAYS, after);
    WarningStore.Counted all =
        warnings.count(seen.within(), says.counted(), says.type(), day, MOST_DAYS, after);
    ClearingEffect compared = compared(says, seen, day, after, here, all);
    return new Effect(
        says.counted(),
        says.type(),
        day,
        seen.here(),
        seen.within(),
        BeforeAfter.of(here.before(), MOST_DAYS, here.after(), after),
        seen.within().equals(seen.here())
            ? null
            : BeforeAfter.of(
                Math.max(0, all.before() - here.before()),
                MOST_DAYS,
                Math.max(0, all.after() - here.after()),
                after),
        compared,
        compared.verdict().labelZh());
  }

  /**
   * What lies right around the place may have taken over what fell in it; what lies further off
   * tells how it would have gone. Where the reader sees one ring only, that is compared with.
   */
  private ClearingEffect compared(
      WarningContent says,
      Sector seen,
      LocalDate day,
      int after,
      WarningStore.Counted here,
      WarningStore.Counted all) {
    String parent = seen.here().substring(0, Math.max(0, seen.here().lastIndexOf('>')));
    boolean rings = !seen.within().equals(seen.here()) && !seen.within().equals(parent);
    WarningStore.Counted near =
        rings ? warnings.count(parent, says.counted(), says.type(), day, MOST_DAYS, after) : here;
    Counts off = seen.within().equals(seen.here()) ? null : less(all, near);
    return ClearingEffect.of(
        new Spans(day.minusDays(MOST_DAYS), day, day, day.plusDays(after)),
        Set.of(says.type()),
        new Counts(here.before(), here.after()),
        rings ? less(near, here) : null,
        off,
        warnings.since(seen.here().split(">")[0]).orElse(null));
  }

  private static Counts less(WarningStore.Counted whole, WarningStore.Counted part) {
    return new Counts(
        Math.max(0, whole.before() - part.before()), Math.max(0, whole.after() - part.after()));
  }

  private Warning step(Caller who, Warning before, WarningCommand command, String action) {
    return switch (WarningLifecycle.decide(before, command, now())) {
      case Decision.Refused<WarningEvent> no -> throw Refusals.refused(no.reason());
      case Decision.Accepted<WarningEvent> yes -> {
        Warning after = warnings.save(before, yes.events(), who.agencyOrRefuse());
        audit.record(
            AuditEntry.by(who, action, before.id().toString(), null, after.phase().name()));
        yield after;
      }
    };
  }

  /** Partners pass warnings on; they do not issue them. */
  private Caller official() {
    Caller who = caller.get();
    boolean partner =
        atlas
            .kindOf(who.agencyOrRefuse())
            .filter(k -> k.standing() == Standing.PARTNER)
            .isPresent();
    if (partner) {
      throw Refused.of("NOT_FOR_PARTNERS", 403);
    }
    return who;
  }

  private WarningContent content(WarningDraft draft, @Nullable Signal signal) {
    Subject subject = signal == null ? null : signal.subject();
    String place = either(draft.place(), subject == null ? null : subject.place(), "/place");
    String type = either(draft.type(), subject == null ? null : subject.type(), "/type");
    Instant expires = draft.expires();
    if (expires == null) {
      throw Refusals.refused(Refusal.EXPIRY_MISSING).at("/expires");
    }
    AtlasEntry.Spot spot = spot(place);
    AtlasEntry.Spot reached = draft.audiencePlace() == null ? spot : spot(draft.audiencePlace());
    WarningContent.Severity severity =
        Objects.requireNonNullElse(draft.severity(), WarningContent.Severity.MODERATE);
    String typeZh = atlas.labelOf(type);
    String ground = Objects.requireNonNullElse(draft.ground(), "");
    return new WarningContent(
        subject == null ? ALARMS : subject.counted(),
        type,
        typeZh,
        spot.path(),
        spot.labelZh(),
        Outline.polygon(spot.geometry()),
        Outline.circle(spot.geometry()),
        spot.zone(),
        Objects.requireNonNullElse(draft.status(), WarningContent.Status.ACTUAL),
        Objects.requireNonNullElse(draft.scope(), WarningContent.Reach.PUBLIC),
        Objects.requireNonNullElse(draft.urgency(), WarningContent.Urgency.EXPECTED),
        severity,
        Objects.requireNonNullElse(draft.certainty(), WarningContent.Certainty.LIKELY),
        Objects.requireNonNullElseGet(
            draft.headline(), () -> WarningTexts.headline(typeZh, spot.labelZh(), severity)),
        Objects.requireNonNullElseGet(
            draft.description(), () -> WarningTexts.description(signal, typeZh, ground)),
        Objects.requireNonNullElseGet(draft.instruction(), () -> WarningTexts.instruction(type)),
        Objects.requireNonNullElseGet(draft.effective(), this::now),
        expires,
        draft.audience(),
        atlas.members(draft.audience(), reached.path()),
        signal == null ? null : signal.id(),
        ground);
  }

  private AtlasEntry.Spot spot(String place) {
    return atlas
        .spot(place)
        .orElseThrow(() -> Refused.of("UNKNOWN_PLACE", 404).with("place", place));
  }

  private static String either(@Nullable String said, @Nullable String otherwise, String pointer) {
    String value = said == null || said.isBlank() ? otherwise : said;
    if (value == null) {
      throw Refused.of("MISSING_FIELD", 400).at(pointer);
    }
    return value;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
