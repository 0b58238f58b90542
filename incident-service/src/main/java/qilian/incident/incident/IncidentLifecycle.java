package qilian.incident.incident;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyFact;
import qilian.contract.incident.IncidentFact;
import qilian.contract.incident.IncidentFact.AdminAccepted;
import qilian.contract.incident.IncidentFact.AlarmReceived;
import qilian.contract.incident.IncidentFact.CaseFiled;
import qilian.contract.incident.IncidentFact.CaseNotFiled;
import qilian.contract.incident.IncidentFact.CaseSolved;
import qilian.contract.incident.IncidentFact.CaseWithdrawn;
import qilian.contract.incident.IncidentFact.CriminalAccepted;
import qilian.contract.incident.IncidentFact.DispatchArrived;
import qilian.contract.incident.IncidentFact.DispatchAssigned;
import qilian.contract.incident.IncidentFact.FeedbackGiven;
import qilian.contract.incident.IncidentFact.Linked;
import qilian.contract.incident.IncidentFact.Reclassified;
import qilian.contract.incident.IncidentFact.Voided;
import qilian.incident.incident.IncidentCommand.Divert;
import qilian.incident.incident.IncidentCommand.LinkTo;
import qilian.incident.incident.IncidentCommand.ReferToMediation;
import qilian.incident.incident.IncidentCommand.VoidAlarm;

/**
 * The life of an incident on one page.
 *
 * <p>Somebody calls: the alarm is received (接报). A force is assigned (派警) and arrives (到场); it
 * reports what it found (反馈), which confirms or changes the classification. With the feedback the
 * matter is settled on the spot, referred to mediation, diverted to whom it concerns, or handed to
 * the unit that has jurisdiction; or it becomes an administrative case, or a criminal case that is
 * filed or not, solved or withdrawn. A call may turn out to be no alarm at all (无效) or one already
 * reported (关联). Re-classification is free from the feedback on and never touches what was first
 * received.
 *
 * <p>Facts come from agencies and are never refused for their order: the facts of a matter fold in
 * the order of their occurrence, and a step that {@link #MOVES} does not know is an incoherence to
 * be shown, not an error. Only commands given inside Qilian can be refused.
 */
public final class IncidentLifecycle {

  private static final String DISPUTE = "DISPUTE";
  private static final String EFFECTIVE = "EFFECTIVE";

  /** Where each phase may lead; an own step (such as a second feedback) is always coherent. */
  public static final Map<Phase, Set<Phase>> MOVES = moves();

  /** Facts of one matter fold in this order. */
  public static final Comparator<MatterFact> ORDER =
      Comparator.comparing(MatterFact::occurredAt).thenComparing(MatterFact::eventId);

  private static final Set<Phase> NOT_STANDING =
      EnumSet.of(Phase.UNREPORTED, Phase.LINKED, Phase.VOIDED);

  private IncidentLifecycle() {}

  /** An answer to a command. */
  public sealed interface Decision {
    /** It is done by letting these facts happen. */
    record Accepted(List<AgencyFact> facts) implements Decision {}

    /** It is not done. */
    record Refused(IncidentRefusal reason) implements Decision {}
  }

  /** Folds facts, corrections among them, into the state of their matter. */
  public static Incident fold(UUID id, String agency, List<MatterFact> facts) {
    Incident incident = Incident.unreported(id, agency);
    for (MatterFact fact : standing(facts)) {
      incident = apply(incident, fact);
    }
    int corrections = (int) facts.stream().filter(fact -> fact.corrects() != null).count();
    return incident.withMore(corrections);
  }

  /** The facts that stand, each as its last correction has it, in the order of the fold. */
  public static List<MatterFact> standing(List<MatterFact> facts) {
    Map<UUID, MatterFact> standing = new LinkedHashMap<>();
    facts.stream()
        .filter(fact -> fact.corrects() == null)
        .forEach(fact -> standing.put(fact.eventId(), fact));
    facts.stream()
        .filter(fact -> fact.corrects() != null)
        .sorted(Comparator.comparing(MatterFact::recordedAt).thenComparing(MatterFact::eventId))
        .forEach(
            fact ->
                standing.computeIfPresent(
                    fact.corrects(), (id, target) -> target.correctedBy(fact)));
    return standing.values().stream().sorted(ORDER).toList();
  }

  /** The only code that changes an incident. */
  static Incident apply(Incident before, MatterFact fact) {
    if (!(fact.fact() instanceof IncidentFact incidentFact)) {
      throw new IllegalArgumentException("no fact of an incident: " + fact.factName());
    }
    Incident next = before.at(fact, phaseAfter(before.phase(), incidentFact));
    return switch (incidentFact) {
      case AlarmReceived alarm -> before.initialCategory() == null ? next.received(fact) : next;
      case FeedbackGiven feedback ->
          next.classified(feedback.confirmedCategory(), feedback.confirmedSubtype())
              .disposed(feedback.disposition());
      case Reclassified reclassified ->
          next.classified(reclassified.category(), reclassified.subtype());
      case Voided voided -> next.voided(voided.validity());
      case Linked linked -> next.linked(linked.duplicateOf());
      case DispatchAssigned assigned -> next;
      case DispatchArrived arrived -> next;
      case AdminAccepted accepted -> next;
      case CriminalAccepted accepted -> next;
      case CaseFiled filed -> next;
      case CaseNotFiled notFiled -> next;
      case CaseSolved solved -> next;
      case CaseWithdrawn withdrawn -> next;
    };
  }

  /** The phase that a fact brings about; a late dispatch does not take a decided matter back. */
  static Phase phaseAfter(Phase before, IncidentFact fact) {
    Phase told =
        switch (fact) {
          case AlarmReceived alarm -> Phase.RECEIVED;
          case DispatchAssigned assigned -> Phase.ASSIGNED;
          case DispatchArrived arrived -> Phase.ON_SCENE;
          case FeedbackGiven feedback -> afterFeedback(feedback.disposition());
          case Reclassified reclassified -> before;
          case AdminAccepted accepted -> Phase.ADMIN_ACCEPTED;
          case CriminalAccepted accepted -> Phase.CRIMINAL_ACCEPTED;
          case CaseFiled filed -> Phase.FILED;
          case CaseNotFiled notFiled -> Phase.NOT_FILED;
          case CaseSolved solved -> Phase.SOLVED;
          case CaseWithdrawn withdrawn -> Phase.WITHDRAWN;
          case Voided voided -> Phase.VOIDED;
          case Linked linked -> Phase.LINKED;
        };
    boolean backwards = told.compareTo(Phase.FEEDBACK) <= 0 && told.compareTo(before) < 0;
    return backwards ? before : told;
  }

  private static Phase afterFeedback(String disposition) {
    return switch (disposition) {
      case "RESOLVED_ON_SITE", "UNFOUNDED", "NOT_HANDLED" -> Phase.CLOSED_ON_SITE;
      case "TRANSFERRED_MEDIATION" -> Phase.REFERRED_MEDIATION;
      case "TRANSFERRED_POLICE_UNIT" -> Phase.TRANSFERRED;
      case "DIVERTED_NON_POLICE" -> Phase.DIVERTED;
      case "DUPLICATE" -> Phase.LINKED;
      default -> Phase.FEEDBACK;
    };
  }

  /** Whether a fact is a step that the table knows. */
  public static boolean isCoherent(Phase before, IncidentFact fact) {
    Phase after = phaseAfter(before, fact);
    return after == before || MOVES.getOrDefault(before, Set.of()).contains(after);
  }

  /** Decides a command; accepted means that these facts are sent in for the incident's agency. */
  public static Decision decide(Incident incident, IncidentCommand command) {
    Phase phase = incident.phase();
    if (phase == Phase.UNREPORTED) {
      return new Decision.Refused(IncidentRefusal.NOT_REPORTED);
    }
    if (phase == Phase.LINKED) {
      return new Decision.Refused(IncidentRefusal.ALREADY_LINKED);
    }
    if (phase == Phase.VOIDED) {
      return new Decision.Refused(IncidentRefusal.ALREADY_VOIDED);
    }
    if (phase.compareTo(Phase.ADMIN_ACCEPTED) >= 0) {
      return new Decision.Refused(IncidentRefusal.ALREADY_ACCEPTED_AS_CASE);
    }
    if (phase == Phase.REFERRED_MEDIATION && command instanceof ReferToMediation) {
      return new Decision.Refused(IncidentRefusal.ALREADY_REFERRED);
    }
    if (!MOVES.getOrDefault(phase, Set.of()).contains(phaseAfter(phase, fact(incident, command)))) {
      return new Decision.Refused(IncidentRefusal.ALREADY_SETTLED);
    }
    return switch (command) {
      case ReferToMediation refer -> {
        if (!DISPUTE.equals(incident.category())) {
          yield new Decision.Refused(IncidentRefusal.NOT_A_DISPUTE);
        }
        yield refer.exclusions().isEmpty()
            ? accepted(incident, command)
            : new Decision.Refused(IncidentRefusal.MEDIATION_EXCLUDED);
      }
      case Divert divert ->
          divert.disputed() && divert.told() == IncidentCommand.Told.ORALLY
              ? new Decision.Refused(IncidentRefusal.NOT_TOLD_IN_WRITING)
              : accepted(incident, command);
      case LinkTo link -> {
        if (link.standing().id().equals(incident.id())) {
          yield new Decision.Refused(IncidentRefusal.LINKS_TO_ITSELF);
        }
        yield NOT_STANDING.contains(link.standing().phase())
            ? new Decision.Refused(IncidentRefusal.LINKS_TO_NO_STANDING_MATTER)
            : accepted(incident, command);
      }
      case VoidAlarm voided ->
          EFFECTIVE.equals(voided.validity())
              ? new Decision.Refused(IncidentRefusal.NOT_AN_INVALIDITY)
              : accepted(incident, command);
    };
  }

  private static IncidentFact fact(Incident incident, IncidentCommand command) {
    return switch (command) {
      case ReferToMediation refer -> feedback(incident, "TRANSFERRED_MEDIATION", null);
      case Divert divert -> feedback(incident, "DIVERTED_NON_POLICE", divert.reference());
      case LinkTo link -> new Linked(incident.place(), null, link.caseref());
      case VoidAlarm voided -> new Voided(incident.place(), null, voided.validity());
    };
  }

  private static FeedbackGiven feedback(
      Incident incident, String disposition, @Nullable String reference) {
    return new FeedbackGiven(
        incident.place(), null, incident.category(), incident.subtype(), disposition, reference);
  }

  private static Decision accepted(Incident incident, IncidentCommand command) {
    return new Decision.Accepted(List.of(fact(incident, command)));
  }

  private static Map<Phase, Set<Phase>> moves() {
    Set<Phase> ends =
        EnumSet.of(
            Phase.FEEDBACK,
            Phase.CLOSED_ON_SITE,
            Phase.REFERRED_MEDIATION,
            Phase.DIVERTED,
            Phase.TRANSFERRED,
            Phase.LINKED,
            Phase.VOIDED);
    Map<Phase, Set<Phase>> moves = new EnumMap<>(Phase.class);
    moves.put(Phase.UNREPORTED, EnumSet.of(Phase.RECEIVED));
    moves.put(Phase.RECEIVED, with(ends, Phase.ASSIGNED));
    moves.put(Phase.ASSIGNED, with(ends, Phase.ON_SCENE));
    moves.put(Phase.ON_SCENE, EnumSet.copyOf(ends));
    Set<Phase> settled = with(ends, Phase.ADMIN_ACCEPTED, Phase.CRIMINAL_ACCEPTED);
    settled.remove(Phase.FEEDBACK);
    moves.put(Phase.FEEDBACK, settled);
    moves.put(Phase.CLOSED_ON_SITE, EnumSet.of(Phase.VOIDED, Phase.LINKED));
    moves.put(Phase.REFERRED_MEDIATION, EnumSet.of(Phase.CLOSED_ON_SITE, Phase.ADMIN_ACCEPTED));
    moves.put(Phase.DIVERTED, EnumSet.of(Phase.VOIDED));
    moves.put(Phase.TRANSFERRED, EnumSet.noneOf(Phase.class));
    moves.put(Phase.LINKED, EnumSet.noneOf(Phase.class));
    moves.put(Phase.VOIDED, EnumSet.noneOf(Phase.class));
    moves.put(Phase.ADMIN_ACCEPTED, EnumSet.of(Phase.CRIMINAL_ACCEPTED));
    moves.put(Phase.CRIMINAL_ACCEPTED, EnumSet.of(Phase.FILED, Phase.NOT_FILED));
    moves.put(Phase.FILED, EnumSet.of(Phase.SOLVED, Phase.WITHDRAWN, Phase.TRANSFERRED));
    moves.put(Phase.NOT_FILED, EnumSet.of(Phase.FILED));
    moves.put(Phase.SOLVED, EnumSet.noneOf(Phase.class));
    moves.put(Phase.WITHDRAWN, EnumSet.of(Phase.FILED));
    return moves;
  }

  private static Set<Phase> with(Set<Phase> phases, Phase... more) {
    Set<Phase> all = EnumSet.copyOf(phases);
    all.addAll(List.of(more));
    return all;
  }
}
