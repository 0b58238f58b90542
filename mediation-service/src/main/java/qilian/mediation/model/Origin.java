package qilian.mediation.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case was registered with; none of it changes later.
 *
 * @param code the case's one code (一案一码)
 * @param referral who entrusted it, such as POLICE; null where nobody did
 * @param amount yuan in question; null where none is named
 * @param place code of the finest known place
 * @param placePath codes from the root to it, joined by {@code >}
 * @param grid code of the grid, or the smallest area known, that the board counts by
 */
public record Origin(
    UUID id,
    String code,
    String category,
    Source source,
    @Nullable String referral,
    String scale,
    @Nullable BigDecimal amount,
    String place,
    String placePath,
    String grid,
    String zone,
    Instant registeredAt) {

  /** How a dispute came to mediation: the three-way split that is printed every month. */
  public enum Source {
    SELF_INITIATED("主动调解"),
    APPLIED("申请调解"),
    ENTRUSTED("接受委托移送");

    private final String labelZh;

    Source(String labelZh) {
      this.labelZh = labelZh;
    }

    /** Its Chinese name. */
    public String labelZh() {
      return labelZh;
    }
  }

  /** What stands here before anything is registered. */
  static final Origin NONE =
      new Origin(
          new UUID(0, 0), "", "", Source.APPLIED, null, "", null, "", "", "", "UTC", Instant.EPOCH);

  /** The local day of a moment where the dispute is. */
  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneId.of(zone));
  }
}
