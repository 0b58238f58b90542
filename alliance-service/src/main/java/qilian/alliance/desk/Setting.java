package qilian.alliance.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import qilian.alliance.document.DutyList;
import qilian.alliance.document.Ruling;
import qilian.alliance.member.Membership;
import qilian.alliance.store.DutyStore;
import qilian.alliance.store.MemberStore;
import qilian.alliance.store.PlaceStore;
import qilian.alliance.task.Circumstances;
import qilian.alliance.task.Origin;
import qilian.contract.AgencyKind;
import qilian.guard.problem.Refused;

/** What stands around a step: the time, the members, and what the duty list says. */
@ApplicationScoped
class Setting {

  private final MemberStore members;
  private final DutyStore duties;
  private final PlaceStore places;
  private final InstantSource clock;
  private final ZoneId zone;

  @Inject
  Setting(
      MemberStore members,
      DutyStore duties,
      PlaceStore places,
      InstantSource clock,
      @ConfigProperty(name = "qilian.alliance.zone") String zone) {
    this.members = members;
    this.duties = duties;
    this.places = places;
    this.clock = clock;
    this.zone = ZoneId.of(zone);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  ZoneId zone() {
    return zone;
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), zone);
  }

  Circumstances around(Origin from) {
    return around(from.subject(), from.placePath());
  }

  Circumstances around(String subject, String path) {
    Ruling ruling =
        DutyList.inForce(duties.all(), path, today())
            .map(list -> list.about(subject, places.kindsOn(path)))
            .orElse(Ruling.SILENT);
    return new Circumstances(ruling, members.on(today()));
  }

  /** The path of a place, or the refusal that names the field. */
  String path(String place, String pointer) {
    return places
        .pathOf(place)
        .orElseThrow(() -> Refused.of("UNKNOWN_PLACE", 422).at(pointer).with("place", place));
  }

  /** The agency that coordinates at a place; whoever proposes, where there is none. */
  String coordinator(Map<String, Membership> all, String path, String otherwise) {
    return Membership.closest(all.values(), AgencyKind.GOVERNANCE_CENTRE, path)
        .map(Membership::agency)
        .orElse(otherwise);
  }
}
