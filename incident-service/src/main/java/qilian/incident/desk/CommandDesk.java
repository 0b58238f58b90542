package qilian.incident.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import qilian.guard.Caller;
import qilian.guard.Scope;
import qilian.guard.problem.Refused;
import qilian.incident.incident.Incident;
import qilian.incident.incident.IncidentCommand;
import qilian.incident.register.IncidentLog;
import qilian.incident.register.RegisteredIncident;
import qilian.transport.codec.EventIds;

/**
 * Takes commands over incidents that the caller sees. Every other service hears of what comes of
 * them the way it hears of what agencies send.
 */
@ApplicationScoped
public class CommandDesk {
  private final IncidentLog log;
  private final CommandRegistration registration;

  @Inject
  CommandDesk(IncidentLog log, CommandRegistration registration) {
    this.log = log;
    this.registration = registration;
  }

  /** Makes the command out of the matters that are locked for it. */
  @FunctionalInterface
  public interface Asked {
    /**
     * The command.
     *
     * @param others the other matters that were asked for, as they stand
     */
    IncidentCommand with(Map<UUID, Incident> others);
  }

  /**
   * A command as it was asked for.
   *
   * @param noun its name in the interface, part of the fact's own id
   * @param version the number of facts that the caller decided upon
   * @param other the number of another matter of the same agency that it speaks of; empty for none
   */
  public record Order(UUID incident, String noun, int version, String other, Asked asked) {}

  /**
   * Does what is asked, once: the same command for the same version again changes nothing.
   *
   * @param may whether the caller may give this command over an incident that the scope sees
   * @throws Refused 404 where the scope does not see it, 403 where the caller may not, 412 where it
   *     has changed, or with the lifecycle's or the gate's reason
   */
  public void command(Caller caller, Scope scope, Order order, Predicate<Incident> may) {
    RegisteredIncident seen =
        log.find(scope, order.incident()).orElseThrow(() -> Refused.of("NOT_FOUND", 404));
    if (!may.test(seen.state())) {
      throw Refused.of("NOT_ALLOWED", 403);
    }
    Set<UUID> others =
        order.other().isEmpty()
            ? Set.of()
            : Set.of(EventIds.ofMatter(seen.state().agency(), order.other(), order.incident()));
    registration.command(caller, seen, order.noun(), order.version(), others, order.asked());
  }
}
