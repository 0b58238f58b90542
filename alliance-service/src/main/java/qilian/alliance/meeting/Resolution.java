package qilian.alliance.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting resolved, until it is carried out.
 *
 * @param result what came of it, or why it was revoked; null while that is open
 * @param doneBy who carried it out, which is not the owner where another led its task by then
 */
public record Resolution(
    long version,
    Phase phase,
    @Nullable Terms resolved,
    @Nullable String result,
    @Nullable String doneBy) {

  /** Where a resolution stands. */
  public enum Phase {
    UNRESOLVED("未议定"),
    OPEN("落实中"),
    OVERDUE("逾期未落实"),
    DONE("已落实"),
    REVOKED("已撤销");

    private final String labelZh;

    Phase(String labelZh) {
      this.labelZh = labelZh;
    }

    /** Its Chinese name. */
    public String labelZh() {
      return labelZh;
    }
  }

  /**
   * What was resolved; it never changes.
   *
   * @param code such as {@code YD2025-000009}
   * @param dueOn last day in time
   * @param task code of the task that it opened or whose lead it decided; null for none
   */
  public record Terms(
      UUID id,
      String code,
      UUID meetingId,
      String meetingCode,
      String convener,
      String text,
      String owner,
      LocalDate dueOn,
      String place,
      String placePath,
      String zone,
      Instant adoptedAt,
      @Nullable String task) {

    /** First moment at which it is too late. */
    public Instant dueAt() {
      return dueOn.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
    }
  }

  /** Before anything happened. */
  public static Resolution unresolved() {
    return new Resolution(0, Phase.UNRESOLVED, null, null, null);
  }

  /** What was resolved; every resolution that was adopted has it. */
  public Terms terms() {
    if (resolved == null) {
      throw new IllegalStateException("nothing was resolved");
    }
    return resolved;
  }
}
