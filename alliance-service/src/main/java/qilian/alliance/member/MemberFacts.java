package qilian.alliance.member;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import qilian.contract.alliance.AllianceFact;
import qilian.contract.alliance.DutyStand;
import qilian.contract.alliance.OfficeContact;

/** What the alliance is told of members and their duties: offices and posts, no person, no note. */
public final class MemberFacts {

  private MemberFacts() {}

  /** It is a member. */
  public static AllianceFact joined(Membership member) {
    return new AllianceFact.MemberJoined(
        member.agency(),
        member.role().name(),
        member.from(),
        places(member),
        member.units(),
        contacts(member));
  }

  /** What its membership says now. */
  public static AllianceFact changed(Membership member) {
    return new AllianceFact.MemberChanged(
        member.agency(),
        member.role().name(),
        member.from(),
        places(member),
        member.units(),
        contacts(member));
  }

  /** The step that made a shift what it is. */
  public static AllianceFact of(Shift shift, Instant now, ZoneId zone) {
    DutyStand stand =
        new DutyStand(
            shift.id().toString(),
            shift.agency(),
            shift.unit().isEmpty() ? null : shift.unit(),
            shift.post(),
            shift.telephone(),
            shift.onCall(),
            at(shift.beginsAt(), zone),
            at(shift.endsAt(), zone));
    return switch (shift.phase()) {
      case PLANNED -> new AllianceFact.DutyPlanned(stand);
      case ON_DUTY -> new AllianceFact.DutyBegun(stand, at(now, zone));
      case HANDED_OVER -> new AllianceFact.DutyHandedOver(stand, at(now, zone));
      case CANCELLED -> new AllianceFact.DutyCancelled(stand);
    };
  }

  private static List<String> places(Membership member) {
    return member.paths().stream().map(path -> path.substring(path.lastIndexOf('>') + 1)).toList();
  }

  private static List<OfficeContact> contacts(Membership member) {
    return member.contacts().stream()
        .map(each -> new OfficeContact(each.function(), each.where(), each.telephone()))
        .toList();
  }

  private static OffsetDateTime at(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toOffsetDateTime();
  }
}
