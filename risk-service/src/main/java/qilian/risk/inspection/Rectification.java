package qilian.risk.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A finding and its rectification as they stand; reached only by its lifecycle.
 *
 * @param start how it came to be known; null before it was
 * @param lastOn day of the last deed
 * @param seenBy references of those who found or ordered it
 * @param goesTo to whom it was handed, until the receipt
 * @param cameFrom agencies that handed it on, who do not get it back
 * @param sealedUntil last day of the seal that was put on last; null where none was
 * @param referredTo bodies that may punish it and were told
 * @param lapsed keys of the deadlines that the watch has told
 */
public record Rectification(
    long version,
    RectificationPhase phase,
    @Nullable FindingOrigin start,
    String findingType,
    Severity severity,
    @Nullable String handler,
    LocalDate lastOn,
    Instant since,
    Set<String> seenBy,
    @Nullable Order order,
    @Nullable LocalDate clearedOn,
    Set<Deadline.Kind> lookedBack,
    Set<Evidence> evidence,
    @Nullable String goesTo,
    boolean confirmed,
    Set<String> cameFrom,
    @Nullable LocalDate sealedUntil,
    Set<String> referredTo,
    Set<String> lapsed,
    int recurrences) {

  private static final Rectification UNRECORDED =
      new Rectification(
          0,
          RectificationPhase.UNRECORDED,
          null,
          "",
          Severity.TIME_LIMITED,
          null,
          LocalDate.EPOCH,
          Instant.EPOCH,
          Set.of(),
          null,
          null,
          Set.of(),
          Set.of(),
          null,
          false,
          Set.of(),
          null,
          Set.of(),
          Set.of(),
          0);

  /** Nothing yet. */
  public static Rectification unrecorded() {
    return UNRECORDED;
  }

  /** How it came to be known, which every recorded one has. */
  public FindingOrigin origin() {
    return Objects.requireNonNull(start, "not recorded");
  }

  /** The local day of a moment. */
  public LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, ZoneId.of(origin().zone()));
  }

  /** Whether there is a picture of that stage. */
  public boolean shows(Evidence.Stage stage) {
    return evidence.stream().anyMatch(each -> each.stage() == stage);
  }

  /** Every agency that sees it, whoever else may by place. */
  public Set<String> members() {
    Set<String> members = new LinkedHashSet<>();
    if (handler != null) {
      members.add(handler);
    }
    if (goesTo != null) {
      members.add(goesTo);
    }
    members.addAll(cameFrom);
    members.addAll(referredTo);
    if (start != null) {
      members.addAll(start.occupants());
      start.reportedBy().forEach(reporter -> members.add(reporter.agency()));
    }
    return members;
  }

  Copy next() {
    return new Copy(this);
  }

  /** The same one event later, while it is put together. */
  static final class Copy {
    private final long version;
    RectificationPhase phase;
    @Nullable FindingOrigin start;
    String findingType;
    Severity severity;
    @Nullable String handler;
    LocalDate lastOn;
    Instant since;
    final Set<String> seenBy;
    @Nullable Order order;
    @Nullable LocalDate clearedOn;
    final Set<Deadline.Kind> lookedBack;
    final Set<Evidence> evidence;
    @Nullable String goesTo;
    boolean confirmed;
    final Set<String> cameFrom;
    @Nullable LocalDate sealedUntil;
    final Set<String> referredTo;
    final Set<String> lapsed;
    int recurrences;

    private Copy(Rectification before) {
      version = before.version + 1;
      phase = before.phase;
      start = before.start;
      findingType = before.findingType;
      severity = before.severity;
      handler = before.handler;
      lastOn = before.lastOn;
      since = before.since;
      seenBy = new TreeSet<>(before.seenBy);
      order = before.order;
      clearedOn = before.clearedOn;
      lookedBack = EnumSet.noneOf(Deadline.Kind.class);
      lookedBack.addAll(before.lookedBack);
      evidence = new LinkedHashSet<>(before.evidence);
      goesTo = before.goesTo;
      confirmed = before.confirmed;
      cameFrom = new LinkedHashSet<>(before.cameFrom);
      sealedUntil = before.sealedUntil;
      referredTo = new LinkedHashSet<>(before.referredTo);
      lapsed = new LinkedHashSet<>(before.lapsed);
      recurrences = before.recurrences;
    }

    void begin(FindingOrigin origin, RectificationPhase stands, Instant at) {
      start = origin;
      findingType = origin.findingType();
      severity = origin.severity();
      handler = origin.handler();
      goOn(stands, origin.foundOn(), at);
    }

    void goOn(RectificationPhase stands, LocalDate on, Instant at) {
      phase = stands;
      lastOn = on;
      since = at;
    }

    Rectification made() {
      return new Rectification(
          version,
          phase,
          start,
          findingType,
          severity,
          handler,
          lastOn,
          since,
          seenBy,
          order,
          clearedOn,
          lookedBack,
          evidence,
          goesTo,
          confirmed,
          cameFrom,
          sealedUntil,
          referredTo,
          lapsed,
          recurrences);
    }
  }
}
