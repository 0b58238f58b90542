package qilian.incident.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.incident.patrol.Attendance;
import qilian.incident.patrol.Beat;
import qilian.incident.patrol.Force;
import qilian.incident.patrol.KnownBy;
import qilian.incident.patrol.Member;
import qilian.incident.patrol.MemberType;
import qilian.incident.patrol.PatrolLedger;
import qilian.incident.patrol.PatrolPoint;
import qilian.incident.patrol.Phase;
import qilian.incident.patrol.Shift;
import qilian.incident.patrol.ShiftKind;
import qilian.incident.patrol.ShiftPlan;
import qilian.incident.patrol.ShiftTemplate;
import qilian.incident.patrol.Swap;
import qilian.incident.register.PatrolLog;

/** Patrols as they are shown. */
public final class PatrolViews {

  private PatrolViews() {}

  /** One of the four forces, and how many it has today. */
  public record ForceView(Force force, String nameZh, long members) {}

  /** A member. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MemberView(
      UUID id,
      String agency,
      String number,
      Force force,
      MemberType type,
      String typeZh,
      boolean leads,
      LocalDate from,
      @Nullable LocalDate until) {

    static MemberView of(Member m) {
      return new MemberView(
          m.id(),
          m.agency(),
          m.number(),
          m.force(),
          m.type(),
          m.type().labelZh(),
          m.leads(),
          m.from(),
          m.until());
    }
  }

  /** A beat with its points in order. */
  public record BeatView(
      String agency,
      String code,
      String nameZh,
      List<String> places,
      List<String> neighbours,
      List<PatrolPoint> points) {

    static BeatView of(Beat b) {
      return new BeatView(b.agency(), b.code(), b.nameZh(), b.places(), b.neighbours(), b.points());
    }
  }

  /** A template. */
  public record TemplateView(
      String agency,
      String code,
      Force force,
      String beat,
      ShiftKind kind,
      String seasonFrom,
      String seasonUntil,
      LocalTime starts,
      LocalTime ends,
      List<DayOfWeek> days,
      int strength,
      List<String> points) {

    static TemplateView of(ShiftTemplate t) {
      return new TemplateView(
          t.agency(),
          t.code(),
          t.force(),
          t.beat(),
          t.kind(),
          t.seasonFrom().toString().substring(2),
          t.seasonUntil().toString().substring(2),
          t.starts(),
          t.ends(),
          t.days().stream().sorted().toList(),
          t.strength(),
          t.points());
    }
  }

  /** A member's duty. */
  public record DutyView(UUID member, Attendance attendance) {}

  /**
   * A shift.
   *
   * @param owed points of the beat that earlier shifts missed and nobody has passed since
   * @param why what it covers, as counted when it was planned
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ShiftView(
      UUID id,
      String agency,
      Force force,
      String beat,
      ShiftKind kind,
      OffsetDateTime begins,
      OffsetDateTime ends,
      int strength,
      Phase phase,
      String phaseZh,
      List<String> route,
      List<String> why,
      List<DutyView> duties,
      List<Swap> swaps,
      @Nullable OffsetDateTime startedAt,
      @Nullable KnownBy startKnownBy,
      @Nullable OffsetDateTime endedAt,
      @Nullable KnownBy endKnownBy,
      @Nullable Integer minutes,
      @Nullable OffsetDateTime loneAlarmAt,
      Set<String> missed,
      @Nullable List<String> owed,
      @Nullable List<PatrolLog.HistoryLine> history,
      int version) {

    static ShiftView of(Shift shift) {
      return of(shift, null, null);
    }

    static ShiftView of(
        Shift s, @Nullable List<String> owed, @Nullable List<PatrolLog.HistoryLine> history) {
      ShiftPlan p = s.planned();
      ZoneId zone = ZoneId.of(p.zone());
      return new ShiftView(
          p.id(),
          p.agency(),
          p.force(),
          p.beat(),
          p.kind(),
          p.begins().atZone(zone).toOffsetDateTime(),
          p.ends().atZone(zone).toOffsetDateTime(),
          p.strength(),
          s.phase(),
          s.phase().labelZh(),
          p.route(),
          p.why().isEmpty() ? List.of() : List.of(p.why().split("; ")),
          s.duties().entrySet().stream()
              .map(duty -> new DutyView(duty.getKey(), duty.getValue()))
              .toList(),
          List.copyOf(s.swaps().values()),
          s.startedAt() == null ? null : s.startedAt().atZone(zone).toOffsetDateTime(),
          s.startKnownBy(),
          s.endedAt() == null ? null : s.endedAt().atZone(zone).toOffsetDateTime(),
          s.endKnownBy(),
          s.endedAt() == null ? null : PatrolLedger.minutes(s),
          s.loneAlarmAt() == null ? null : s.loneAlarmAt().atZone(zone).toOffsetDateTime(),
          s.missed(),
          owed,
          history,
          s.version());
    }
  }

  /** The code that a point shows now, for its display. */
  public record PointCodeView(String point, String code, OffsetDateTime shownUntil) {}
}
