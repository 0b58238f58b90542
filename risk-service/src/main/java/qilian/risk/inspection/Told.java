package qilian.risk.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;

/** What the topics tell of premises, beside what agencies report. */
public final class Told {

  private Told() {}

  /** A place, as of this number in its partition. */
  public record ToldPlace(Premises place, long qseq) {}

  /** A member, as of this number in its partition. */
  public record ToldMember(String code, AgencyKind kind, @Nullable String place, long qseq) {}

  /** Where an incident counts, or no longer does. */
  public record IncidentEffect(
      UUID eventId,
      int position,
      int sign,
      String placePath,
      LocalDate occurredOn,
      @Nullable String category,
      @Nullable String subtype) {}
}
