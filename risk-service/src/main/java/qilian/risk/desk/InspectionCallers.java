package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import qilian.contract.Standing;
import qilian.guard.Caller;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.risk.inspection.Authority;
import qilian.risk.inspection.Officer;
import qilian.risk.inspection.Premises;
import qilian.risk.inspection.PublishedItem;
import qilian.risk.inspection.Team;
import qilian.risk.store.InspectionRegister;

/** Who is asking, with what is on record about the agency behind the caller. */
@ApplicationScoped
class InspectionCallers {

  private final CurrentCaller caller;
  private final InspectionRegister register;
  private final InstantSource clock;

  @Inject
  InspectionCallers(CurrentCaller caller, InspectionRegister register, InstantSource clock) {
    this.caller = caller;
    this.register = register;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  Caller who() {
    return caller.get();
  }

  /** The caller's agency; every role that acts has one. */
  String agency() {
    return caller.get().agencyOrRefuse();
  }

  boolean coordinates() {
    return caller.get().is(Role.COORDINATOR);
  }

  /** Whether the caller answers for that place, as a coordinator. */
  boolean coordinates(String path) {
    return coordinates() && caller.scope(Sight.RECORDS).sees(null, path);
  }

  /** Whether the caller sees every count of that place. */
  boolean counts(String path) {
    return caller.scope(Sight.AGGREGATES).sees(null, path);
  }

  /** Whether it is the caller's agency that handles something. */
  boolean handles(@Nullable String handler) {
    return handler != null && handler.equals(who().agency());
  }

  /** What gives the caller's agency power over that item. */
  Authority authority(@Nullable String item) {
    PublishedItem published = item == null ? null : register.item(agency(), item).orElse(null);
    return new Authority(agency(), register.kindOf(agency()).orElse(null), office(), published);
  }

  /** Whether the caller holds an office, and is not auxiliary staff or a system. */
  boolean office() {
    return who().is(Role.INSPECTOR) || who().is(Role.CLERK);
  }

  /** Whether the caller's agency is a body of government. */
  boolean ofGovernment() {
    return register
        .kindOf(agency())
        .map(kind -> kind.standing() == Standing.GOV || kind.standing() == Standing.JUDICIAL)
        .orElse(false);
  }

  /** Those of these agencies who went; without any, the caller alone. */
  Team team(Collection<String> agencies, List<String> refs) {
    if (refs.isEmpty()) {
      return Team.alone(who().subject());
    }
    List<Officer> officers = new ArrayList<>(register.officers(agencies, refs));
    Set<String> unknown = new TreeSet<>(refs);
    officers.forEach(officer -> unknown.remove(officer.ref()));
    return new Team(who().subject(), officers, unknown);
  }

  Premises premises(String code) {
    return register
        .premises(code)
        .orElseThrow(() -> Refused.of("UNKNOWN_PLACE", 404).with("place", code).at("/place"));
  }
}
