package qilian.alliance.member;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;

/**
 * An agency's membership for a time.
 *
 * @param until first day on which it is no member; null while that is open
 * @param paths the places it is responsible for, as paths; all below belongs to them
 * @param units parts of the agency that have duty rosters of their own
 */
public record Membership(
    String agency,
    AgencyKind kind,
    String nameZh,
    AllianceRole role,
    LocalDate from,
    @Nullable LocalDate until,
    List<String> paths,
    List<String> units,
    List<ContactPoint> contacts) {

  public Membership {
    paths = List.copyOf(paths);
    units = List.copyOf(units);
    contacts = List.copyOf(contacts);
  }

  /** Whether it is a member on that day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  /** Whether the place is among those it is responsible for. */
  public boolean isResponsibleFor(String path) {
    return nearness(path) > 0;
  }

  /** Of these, the one of that kind that is responsible for the place, and most closely so. */
  public static Optional<Membership> closest(
      Iterable<Membership> members, AgencyKind kind, String path) {
    Comparator<Membership> order =
        Comparator.comparingInt((Membership each) -> each.nearness(path))
            .thenComparing(Membership::agency, Comparator.reverseOrder());
    Membership best = null;
    for (Membership each : members) {
      if (each.kind == kind
          && each.isResponsibleFor(path)
          && (best == null || order.compare(each, best) > 0)) {
        best = each;
      }
    }
    return Optional.ofNullable(best);
  }

  private int nearness(String path) {
    return paths.stream()
        .filter(each -> (path + ">").startsWith(each + ">"))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}
