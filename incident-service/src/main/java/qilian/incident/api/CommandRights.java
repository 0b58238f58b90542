package qilian.incident.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import qilian.contract.Catalogue;
import qilian.guard.Caller;
import qilian.guard.Role;
import qilian.incident.directory.Agency;
import qilian.incident.directory.DirectoryView;
import qilian.incident.incident.Incident;
import qilian.incident.incident.IncidentCommand;
import qilian.incident.incident.IncidentLifecycle;
import qilian.incident.incident.IncidentRefusal;

/**
 * Who may command what: the incident's own agency whatever its kind may tell as a fact, and a
 * coordinator only what hands a matter to somebody, never what says what it was.
 */
@ApplicationScoped
class CommandRights {
  private static final Set<Role> ACTING =
      EnumSet.of(
          Role.AGENCY_SYSTEM,
          Role.MEDIATOR,
          Role.PATROL_LEAD,
          Role.PATROLLER,
          Role.INSPECTOR,
          Role.CLERK);

  private final DirectoryView directory;

  @Inject
  CommandRights(DirectoryView directory) {
    this.directory = directory;
  }

  /** The commands by the nouns of their addresses. */
  enum Noun {
    REFERRAL("incident.feedback-given", true),
    DIVERSION("incident.feedback-given", true),
    LINK("incident.linked", false),
    VOIDING("incident.voided", false);

    private final String fact;
    private final boolean assigns;

    Noun(String fact, boolean assigns) {
      this.fact = fact;
      this.assigns = assigns;
    }

    String address() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Whether the caller, who sees the incident, may give this command at all. */
  boolean may(Caller caller, Incident incident, Noun noun) {
    boolean own = incident.agency().equals(caller.agency()) && ACTING.stream().anyMatch(caller::is);
    boolean assigning = noun.assigns && caller.is(Role.COORDINATOR);
    return (own || assigning) && tells(incident.agency(), noun);
  }

  /** The commands that the caller may give and that the incident's phase and content leave open. */
  List<CommandView> open(Caller caller, Incident incident) {
    return Arrays.stream(Noun.values())
        .filter(noun -> may(caller, incident, noun) && isOpen(incident, noun))
        .map(
            noun ->
                new CommandView(
                    noun.address(), "/api/v1/incidents/" + incident.id() + "/" + noun.address()))
        .toList();
  }

  private boolean tells(String code, Noun noun) {
    Agency agency = directory.agency(code);
    return agency != null
        && agency.retiredOn() == null
        && Catalogue.types().stream()
            .anyMatch(
                type ->
                    type.factName().equals(noun.fact) && type.senders().contains(agency.kind()));
  }

  /** A link to the incident itself is refused for nothing but that, so the phase allows one. */
  private static boolean isOpen(Incident incident, Noun noun) {
    IncidentCommand command =
        switch (noun) {
          case REFERRAL -> new IncidentCommand.ReferToMediation(Set.of());
          case DIVERSION -> new IncidentCommand.Divert("-", IncidentCommand.Told.IN_WRITING, false);
          case LINK -> new IncidentCommand.LinkTo(incident, "-");
          case VOIDING -> new IncidentCommand.VoidAlarm("-");
        };
    return switch (IncidentLifecycle.decide(incident, command)) {
      case IncidentLifecycle.Decision.Accepted accepted -> true;
      case IncidentLifecycle.Decision.Refused refused ->
          refused.reason() == IncidentRefusal.LINKS_TO_ITSELF;
    };
  }
}
