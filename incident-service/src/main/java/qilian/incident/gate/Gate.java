package qilian.incident.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyFact;
import qilian.contract.Right;
import qilian.contract.TimePrecision;
import qilian.contract.incident.IncidentFact.AlarmReceived;
import qilian.contract.report.ReportFact;
import qilian.contract.report.ReportFact.PublicEventAnnounced;
import qilian.incident.directory.Agency;
import qilian.incident.directory.DirectoryView;
import qilian.incident.directory.Place;
import qilian.transport.codec.AgencyEvent;

/** Judges one event after the other, each by itself, and stamps those it lets in. */
public final class Gate {

  /** How far an agency's clock may be ahead of ours. */
  public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private final DirectoryView directory;

  /** A gate that asks this directory. */
  public Gate(DirectoryView directory) {
    this.directory = directory;
  }

  /**
   * Judges an event.
   *
   * @param bound the agency that the credential or the topic stands for, never the payload
   * @param now the gate's clock
   */
  public Verdict judge(AgencyEvent event, String bound, Instant now) {
    Agency agency = directory.agency(bound);
    if (agency == null) {
      return turned(Refusal.UNKNOWN_AGENCY, "/source", Map.of("agency", bound));
    }
    if (agency.retiredOn() != null
        && !event
            .occurredAt()
            .atOffset(java.time.ZoneOffset.UTC)
            .toLocalDate()
            .isBefore(agency.retiredOn())) {
      return turned(Refusal.AGENCY_RETIRED, "/source", Map.of("agency", bound));
    }
    if (!event.agency().equals(bound)) {
      return turned(Refusal.FOREIGN_SOURCE, "/source", Map.of("agency", bound));
    }
    if (!event.type().senders().contains(agency.kind())) {
      return turned(
          Refusal.NOT_YOURS_TO_SEND,
          "/type",
          Map.of("type", event.type().wireType(), "kind", agency.kind().labelZh()));
    }
    Verdict turned = judgeTimes(event, agency, now);
    return turned != null ? turned : judgeData(event, agency, now);
  }

  private static @Nullable Verdict judgeTimes(AgencyEvent event, Agency agency, Instant now) {
    if (event.recordedAt() != null) {
      if (!agency.rights().contains(Right.BACKFILL)) {
        return turned(Refusal.BACKFILL_NOT_GRANTED, "/recordedat", Map.of());
      }
      if (event.recordedAt().isAfter(now)) {
        return turned(Refusal.RECORDED_IN_FUTURE, "/recordedat", Map.of("now", now.toString()));
      }
    }
    if (event.occurredAt().isAfter(now.plus(CLOCK_TOLERANCE))) {
      return turned(Refusal.OCCURRED_IN_FUTURE, "/time", Map.of("now", now.toString()));
    }
    if (event.fact() instanceof PublicEventAnnounced announced
        && announced.until().isBefore(announced.from())) {
      return turned(Refusal.ENDS_BEFORE_IT_BEGINS, "/data/until", Map.of());
    }
    return null;
  }

  private Verdict judgeData(AgencyEvent event, Agency agency, Instant now) {
    String named = event.place();
    boolean needsPlace =
        event.fact() instanceof AlarmReceived || event.fact() instanceof ReportFact;
    String code = named != null || needsPlace ? named : agency.place();
    String pointer = event.fact().place() != null ? "/data/place" : "/subject";
    if (code == null) {
      return turned(Refusal.PLACE_MISSING, pointer, Map.of());
    }
    Place place = directory.place(code);
    if (place == null) {
      return turned(Refusal.UNKNOWN_PLACE, pointer, Map.of("place", code));
    }
    String personal = PersonalDetail.pointerTo(event.fact());
    if (personal != null) {
      return turned(Refusal.PERSONAL_DETAIL, personal, Map.of());
    }
    if (event.id().equals(event.corrects())) {
      return turned(Refusal.CORRECTS_ITSELF, "/corrects", Map.of());
    }
    CodeCheck.Checked checked = CodeCheck.check(event.fact(), directory);
    return new Verdict.Admitted(stamp(event, checked, place, named == null, now));
  }

  private static Admission stamp(
      AgencyEvent event,
      CodeCheck.Checked checked,
      Place place,
      boolean placeAssumed,
      Instant now) {
    AgencyFact fact = checked.fact();
    TimePrecision precision =
        fact.timePrecision() == null ? TimePrecision.MINUTE : fact.timePrecision();
    ZonedDateTime local = countedAt(event).atZone(place.zone());
    Instant recordedAt = event.recordedAt() == null ? now : event.recordedAt();
    LocalDate recordedOn = recordedAt.atZone(place.zone()).toLocalDate();
    return new Admission(
        event,
        fact,
        checked.rawCodes(),
        place.code(),
        place.path(),
        placeAssumed,
        place.zone(),
        local.toLocalDate(),
        precision == TimePrecision.MINUTE ? local.getHour() : null,
        recordedAt,
        recordedOn,
        precision,
        Classification.of(fact));
  }

  /** An announced event counts from its beginning; everything else when it happened. */
  private static Instant countedAt(AgencyEvent event) {
    return event.fact() instanceof PublicEventAnnounced announced
        ? announced.from().toInstant()
        : event.occurredAt();
  }

  private static Verdict turned(Refusal refusal, String pointer, Map<String, String> details) {
    return new Verdict.Turned(refusal, pointer, details);
  }
}
