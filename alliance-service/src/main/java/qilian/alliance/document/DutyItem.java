package qilian.alliance.document;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.contract.PlaceKind;

/**
 * One line of a duty list.
 *
 * @param code such as {@code JB-012}, stable across versions
 * @param subject what tasks it is about
 * @param at only where such a place lies on the path; null for everywhere
 * @param lead the kind of agency that leads
 * @param assists the kinds that assist
 * @param basis the rule it rests on
 */
public record DutyItem(
    String code,
    DutyKind kind,
    String subject,
    @Nullable PlaceKind at,
    AgencyKind lead,
    Set<AgencyKind> assists,
    String titleZh,
    String basis) {

  private static final Set<AgencyKind> OF_THE_STREET =
      EnumSet.of(
          AgencyKind.STREET_OFFICE,
          AgencyKind.STREET_DEPARTMENT,
          AgencyKind.RESIDENTS_COMMITTEE,
          AgencyKind.GRID);

  public DutyItem {
    assists = Set.copyOf(assists);
  }

  /** Whether the duty was taken back from agencies of this kind. */
  public boolean bars(AgencyKind agency) {
    return kind == DutyKind.RECALLED && OF_THE_STREET.contains(agency);
  }

  /** Whether it gives agencies of this kind a part. */
  public boolean concerns(AgencyKind agency) {
    return lead == agency || assists.contains(agency);
  }
}
