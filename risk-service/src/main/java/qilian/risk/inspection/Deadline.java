package qilian.risk.inspection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day by which something is owed on a finding.
 *
 * @param on last day in time; of a look-back, the first
 * @param at the moment from which it has passed, or has come
 * @param basis the rule behind it; null where it is the house's own
 */
public record Deadline(Kind kind, LocalDate on, Instant at, @Nullable String basis) {

  /** What is owed. */
  public enum Kind {
    /** To look whether a reported hazard is there. */
    CHECK("核查"),
    /** To order what was found. */
    ORDER("下达"),
    /** To put it right. */
    RECTIFY("整改"),
    /** To look again. */
    REINSPECT("复查"),
    /** To lift the seal, which ends by itself on that day. */
    SEAL("查封期限"),
    /** To acknowledge what was handed over. */
    RECEIPT("移送回执"),
    /** To look whether it stayed right, a month later. */
    LOOK_BACK_30("30日回头看"),
    /** The same, three months later. */
    LOOK_BACK_90("90日回头看");

    private final String labelZh;

    Kind(String labelZh) {
      this.labelZh = labelZh;
    }

    /** Its Chinese label. */
    public String labelZh() {
      return labelZh;
    }

    /** Whether it is a day that comes, rather than one that passes. */
    public boolean isLookBack() {
      return this == LOOK_BACK_30 || this == LOOK_BACK_90;
    }
  }

  /** Whether it is counted in working days of a year whose notice is not out yet. */
  public boolean provisional() {
    return switch (kind) {
      case CHECK, ORDER, REINSPECT, RECEIPT -> WorkDays.isProvisional(on);
      case RECTIFY, SEAL, LOOK_BACK_30, LOOK_BACK_90 -> false;
    };
  }

  /** Its name in a history: the same kind on another day is another deadline. */
  public String key() {
    return kind + " " + on;
  }
}
