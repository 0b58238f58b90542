package qilian.risk.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.inspection.FindingStand.Reporter;

/**
 * How a finding came to be known.
 *
 * @param handler the agency that handles it; null where none is known yet
 * @param spot where at the place, such as a stairway; null where it is the place as such
 * @param checklistItem code, version and number of the item, such as {@code FIRE/1/3}
 * @param visit code of the visit on which it was found; null for a report
 * @param occupants agencies that keep the premises, who may say that it is done
 */
public record FindingOrigin(
    UUID id,
    String code,
    Activity activity,
    String findingType,
    Severity severity,
    @Nullable String handler,
    String place,
    String placePath,
    String zone,
    @Nullable String spot,
    @Nullable String checklistItem,
    @Nullable String visit,
    LocalDate foundOn,
    Instant knownAt,
    List<String> occupants,
    List<Reporter> reportedBy) {

  public FindingOrigin {
    occupants = List.copyOf(occupants);
    reportedBy = List.copyOf(reportedBy);
  }
}
