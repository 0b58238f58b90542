package qilian.risk.inspection;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.contract.Standing;

/**
 * What is on record about an agency's power: its kind, and the published item it names.
 *
 * @param kind null where the directory does not know the agency
 * @param office whether who asks holds an office of it, and is not auxiliary staff
 * @param item null where it has published none of that code
 */
public record Authority(
    String agency, @Nullable AgencyKind kind, boolean office, @Nullable PublishedItem item) {

  /** A street has no power of its own, only what a province has delegated to it, item by item. */
  private static final Set<AgencyKind> BY_DELEGATION =
      EnumSet.of(AgencyKind.STREET_OFFICE, AgencyKind.STREET_DEPARTMENT);

  /** They take reports in and pass them on. */
  private static final Set<AgencyKind> NEVER =
      EnumSet.of(AgencyKind.HOTLINE_12345, AgencyKind.PETITION_OFFICE);

  /** Whether an agency of this kind can hold such a power at all (D.1). */
  public boolean canHoldPower() {
    if (!office || kind == null || NEVER.contains(kind)) {
      return false;
    }
    return ofGovernment()
        && (!BY_DELEGATION.contains(kind) || (item != null && item.delegatedBy() != null));
  }

  /** Whether the item that it names is published and in force. */
  public boolean published(LocalDate day) {
    return item != null && item.agency().equals(agency) && item.inForce(day);
  }

  /** What bars the exercise of the power on that day (I1, I2); null where nothing does. */
  public @Nullable Refusal bar(LocalDate day) {
    if (!canHoldPower()) {
      return Refusal.NOT_AN_AUTHORITY;
    }
    return published(day) ? null : Refusal.ITEM_NOT_PUBLISHED;
  }

  /** What bars it from ordering that such a finding is put right (I1); null where nothing does. */
  public @Nullable Refusal bar(LocalDate day, String findingType) {
    Refusal bar = bar(day);
    return bar == null && item != null && !item.covers(findingType)
        ? Refusal.ITEM_DOES_NOT_COVER
        : bar;
  }

  /**
   * What bars such an activity (I2); null where nothing does. Anybody walks round and tips. A
   * service visit is for a body of government, by its own people: coordinators, partners and grid
   * workers make none, and what a unit checks of its own it reports as a fact.
   */
  public @Nullable Refusal bar(Activity activity, LocalDate day) {
    return switch (activity) {
      case PATROL_WALK, HAZARD_TIP -> null;
      case ADMINISTRATIVE_INSPECTION -> bar(day);
      case SERVICE_VISIT, SELF_CHECK -> office && ofGovernment() ? null : Refusal.WALK_OR_TIP_ONLY;
    };
  }

  private boolean ofGovernment() {
    return kind != null
        && (kind.standing() == Standing.GOV || kind.standing() == Standing.JUDICIAL);
  }
}
