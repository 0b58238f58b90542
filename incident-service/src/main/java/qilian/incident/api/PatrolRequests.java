package qilian.incident.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;
import qilian.incident.gate.PersonalDetail;
import qilian.incident.patrol.Attendance;
import qilian.incident.patrol.CheckinMethod;
import qilian.incident.patrol.Force;
import qilian.incident.patrol.MemberType;
import qilian.incident.patrol.ShiftKind;

/** What may be sent about patrols; a field that is absent and must not be is refused by name. */
public final class PatrolRequests {
  private static final int MOST = 60;

  private PatrolRequests() {}

  /** A member: a number and a role, never a name. */
  public record MemberRequest(
      @Nullable String number,
      @Nullable Force force,
      @Nullable MemberType type,
      @Nullable Boolean leads,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {}

  /** The account a member signs in with; absent for none. */
  public record LoginRequest(@Nullable String subject) {}

  /** The last day of a member. */
  public record DepartureRequest(@Nullable LocalDate until) {}

  /** A point of a beat. */
  public record PointRequest(
      @Nullable String code,
      @Nullable String place,
      @Nullable String nameZh,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable Integer radius) {}

  /** A beat with the points of its route, in their order. */
  public record BeatRequest(
      @Nullable String code,
      @Nullable String nameZh,
      @Nullable List<String> places,
      @Nullable List<String> neighbours,
      @Nullable List<PointRequest> points) {}

  /** When a beat is walked in a season; the season as {@code 05-01}. */
  public record TemplateRequest(
      @Nullable String code,
      @Nullable Force force,
      @Nullable String beat,
      @Nullable ShiftKind kind,
      @Nullable String seasonFrom,
      @Nullable String seasonUntil,
      @Nullable LocalTime starts,
      @Nullable LocalTime ends,
      @Nullable Set<DayOfWeek> days,
      @Nullable Integer strength,
      @Nullable List<String> points) {}

  /**
   * The days to plan, the last one not included.
   *
   * @param again whether shifts that were cancelled are planned once more
   */
  public record PlanRequest(
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable List<String> templates,
      @Nullable Boolean again) {}

  /** One shift by hand. */
  public record ShiftRequest(
      @Nullable Force force,
      @Nullable String beat,
      @Nullable ShiftKind kind,
      @Nullable LocalDate day,
      @Nullable LocalTime starts,
      @Nullable LocalTime ends,
      @Nullable Integer strength,
      @Nullable List<String> points,
      @Nullable Set<UUID> members) {}

  /** A member of a shift. */
  public record MemberOfShift(@Nullable UUID member) {}

  /** Asks another member to walk in one's stead. */
  public record SwapRequest(@Nullable UUID id, @Nullable UUID from, @Nullable UUID to) {}

  /** The leader's nod. */
  public record SwapAnswer(@Nullable Boolean nod) {}

  /** Why a shift is not held. */
  public record CancellationRequest(@Nullable String reason) {}

  /** When the patrol set out, by the phone's clock, and who came. */
  public record StartRequest(
      @Nullable OffsetDateTime at,
      @Nullable OffsetDateTime phoneNow,
      @Nullable Set<UUID> present) {}

  /** When the patrol came back, and what the next one should know. */
  public record EndRequest(
      @Nullable OffsetDateTime at, @Nullable OffsetDateTime phoneNow, @Nullable String handover) {}

  /** Whether a member came. */
  public record AttendanceRequest(@Nullable UUID member, @Nullable Attendance attendance) {}

  /** A lone walker is well. */
  public record SignRequest(@Nullable OffsetDateTime at) {}

  /** Where a phone thinks it is. */
  public record PositionRequest(
      @Nullable Double latitude, @Nullable Double longitude, @Nullable Double accuracy) {}

  /** A check-in of a phone's queue. */
  public record CheckinRequest(
      @Nullable UUID id,
      @Nullable UUID shift,
      @Nullable String point,
      @Nullable CheckinMethod method,
      @Nullable OffsetDateTime at,
      @Nullable PositionRequest position,
      @Nullable String code,
      @Nullable String reason) {}

  /** A phone's queue, and what its clock shows as it sends. */
  public record QueueRequest(
      @Nullable OffsetDateTime phoneNow, @Nullable List<JsonNode> checkins) {}

  static <T> T given(@Nullable T value, String pointer) {
    if (value == null) {
      throw Refused.of("MISSING_FIELD", 400).at(pointer);
    }
    return value;
  }

  static String text(@Nullable String value, String pointer) {
    return text(value, pointer, MOST);
  }

  static String text(@Nullable String value, String pointer, int most) {
    String text = given(value, pointer);
    if (text.isBlank()) {
      throw Refused.of("MISSING_FIELD", 400).at(pointer);
    }
    if (text.length() > most) {
      throw Refused.of("TOO_LONG", 400).at(pointer).with("max", Integer.toString(most));
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw Refused.of("FORBIDDEN_CHARACTER", 400).at(pointer).with("position", "0");
    }
    return text;
  }

  /** A text that must not tell who somebody is. */
  static String aboutNobody(@Nullable String value, String pointer, int most) {
    String text = text(value, pointer, most);
    if (PersonalDetail.carries(text)) {
      throw Refused.of("PERSONAL_DETAIL", 422).at(pointer).basedOn("《个人信息保护法》第六条");
    }
    return text;
  }

  static int within(@Nullable Integer value, int least, int most, String pointer) {
    int number = given(value, pointer);
    if (number < least || number > most) {
      throw outOfRange(pointer, least, most);
    }
    return number;
  }

  static double within(@Nullable Double value, double least, double most, String pointer) {
    double number = given(value, pointer);
    if (!(number >= least && number <= most)) {
      throw outOfRange(pointer, least, most);
    }
    return number;
  }

  private static Refused outOfRange(String pointer, Object least, Object most) {
    return Refused.of("OUT_OF_RANGE", 400).at(pointer).with("min", least).with("max", most);
  }
}
