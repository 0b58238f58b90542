package qilian.alliance.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.alliance.member.AllianceRole;
import qilian.alliance.member.ContactPoint;
import qilian.alliance.member.KeptMembership;
import qilian.alliance.member.KnownMember;
import qilian.alliance.member.Membership;
import qilian.alliance.store.MemberStore;
import qilian.alliance.store.PlaceStore;
import qilian.contract.Standing;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;
import qilian.guard.Scoped;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;

/** Where agencies join the alliance and leave it, and say for which places they answer. */
@ApplicationScoped
public class MemberDesk {

  private final MemberStore members;
  private final PlaceStore places;
  private final Setting setting;
  private final CurrentCaller caller;

  @Inject
  MemberDesk(MemberStore members, PlaceStore places, Setting setting, CurrentCaller caller) {
    this.members = members;
    this.places = places;
    this.setting = setting;
    this.caller = caller;
  }

  /** What a membership says beside the agency; what is null is left as it is. */
  public record Terms(
      @Nullable AllianceRole role,
      @Nullable LocalDate from,
      @Nullable List<String> places,
      @Nullable List<String> units,
      @Nullable List<ContactPoint> contacts) {}

  /** Memberships; of one agency where it is named. */
  @Transactional
  @Scoped
  public List<KeptMembership> all(@Nullable String agency, @Nullable LocalDate on) {
    return members.all(agency).stream()
        .filter(each -> on == null || each.member().holdsOn(on))
        .toList();
  }

  /** Lets an agency of the directory join; its place must be one that the caller coordinates. */
  @Transactional
  @Scoped
  public KeptMembership join(String agency, Terms terms) {
    KnownMember known =
        members
            .agency(agency)
            .orElseThrow(
                () -> Refused.of("UNKNOWN_AGENCY", 422).at("/agency").with("agency", agency));
    if (members.lockOpen(agency).isPresent()) {
      throw Refused.of("ALREADY_A_MEMBER", 409).with("agency", agency);
    }
    LocalDate from = terms.from() == null ? setting.today() : terms.from();
    if (members.all(agency).stream().anyMatch(each -> each.member().holdsOn(from))) {
      throw Refused.of("ALREADY_A_MEMBER", 409).with("agency", agency);
    }
    String place = known.place();
    if (place == null) {
      throw Refused.of("AGENCY_HAS_NO_PLACE", 422).at("/agency").with("agency", agency);
    }
    String path = setting.path(place, "/agency");
    if (!caller.scope(Sight.RECORDS).sees(null, path)) {
      throw Refused.of("NOT_YOUR_PLACE", 403);
    }
    List<String> asked = terms.places();
    AllianceRole role = terms.role();
    Membership member =
        new Membership(
            agency,
            known.kind(),
            known.nameZh(),
            role == null ? usual(known) : role,
            from,
            null,
            asked == null || asked.isEmpty() ? List.of(path) : paths(asked, List.of()),
            terms.units() == null ? List.of() : terms.units(),
            terms.contacts() == null ? List.of() : checked(terms.contacts()));
    return members.join(UUID.randomUUID(), place, path, member, setting.now(), zone());
  }

  /** Changes units and contact points of the own agency; places and role as a coordinator. */
  @Transactional
  @Scoped
  public KeptMembership change(String agency, @Nullable Long version, Terms terms) {
    KeptMembership before = held(agency, version);
    boolean coordinates = coordinates(before);
    if (!coordinates && (terms.places() != null || terms.role() != null)) {
      throw Refused.of("NOT_YOUR_PART", 403);
    }
    Membership member = before.member();
    List<String> asked = terms.places();
    AllianceRole role = terms.role();
    List<String> units = terms.units();
    List<ContactPoint> contacts = terms.contacts();
    return members.change(
        before,
        new Membership(
            agency,
            member.kind(),
            member.nameZh(),
            role == null ? member.role() : role,
            member.from(),
            null,
            asked == null ? member.paths() : paths(asked, member.paths()),
            units == null ? member.units() : units,
            contacts == null ? member.contacts() : checked(contacts)),
        setting.now(),
        zone());
  }

  /** Ends a membership. */
  @Transactional
  @Scoped
  public KeptMembership leave(String agency, @Nullable Long version, @Nullable LocalDate until) {
    KeptMembership before = held(agency, version);
    if (!coordinates(before)) {
      throw Refused.of("NOT_YOUR_PLACE", 403);
    }
    LocalDate day = until == null ? setting.today() : until;
    if (day.isBefore(before.member().from())) {
      throw Refused.of("PERIOD_ENDS_BEFORE_IT_BEGINS", 422).at("/until");
    }
    return members.leave(before, day, setting.now(), zone());
  }

  private KeptMembership held(String agency, @Nullable Long version) {
    KeptMembership kept =
        members.lockOpen(agency).orElseThrow(() -> Refused.of("MEMBER_NOT_FOUND", 404));
    if (version != null && version != kept.version()) {
      throw Refused.of("MEMBER_HAS_CHANGED", 412).with("version", kept.version());
    }
    if (!coordinates(kept) && !agency.equals(caller.get().agency())) {
      throw Refused.of("NOT_YOUR_PART", 403);
    }
    return kept;
  }

  private boolean coordinates(KeptMembership kept) {
    return caller.get().is(Role.COORDINATOR)
        && caller.scope(Sight.RECORDS).sees(null, kept.placePath());
  }

  /** What a coordinator does not coordinate it neither gives to a member nor takes from it. */
  private List<String> paths(List<String> codes, List<String> before) {
    Map<String, String> known = places.pathsOf(codes);
    List<String> paths = new ArrayList<>();
    for (String code : codes) {
      String path = known.get(code);
      if (path == null) {
        throw Refused.of("UNKNOWN_PLACE", 422).at("/places").with("place", code);
      }
      paths.add(path);
    }
    Set<String> changed = new HashSet<>(paths);
    changed.removeAll(before);
    before.stream().filter(path -> !paths.contains(path)).forEach(changed::add);
    if (!changed.stream().allMatch(path -> caller.scope(Sight.RECORDS).sees(null, path))) {
      throw Refused.of("NOT_YOUR_PLACE", 403).at("/places");
    }
    return paths;
  }

  private static List<ContactPoint> checked(List<ContactPoint> contacts) {
    contacts.forEach(
        each -> {
          if (!each.belongsToAnOffice()) {
            throw Refused.of("NOT_AN_OFFICE_NUMBER", 422).at("/contacts").basedOn("《个人信息保护法》第六条");
          }
        });
    return contacts;
  }

  private String zone() {
    return setting.zone().getId();
  }

  private static AllianceRole usual(KnownMember agency) {
    return agency.kind().standing() == Standing.PARTNER
        ? AllianceRole.PARTNER
        : AllianceRole.MEMBER;
  }
}
