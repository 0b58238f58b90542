package qilian.mediation.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qilian.mediation.clock.ClockRun;
import qilian.mediation.clock.Track;
import qilian.mediation.clock.Trigger;

/**
 * A dispute that was registered, as the events of its history have made it.
 *
 * @param version how many events made it; the client's ETag
 * @param stoodIn the phase to which a suspended case goes back; null where it is not suspended
 * @param track by whose procedure; null before the screening
 * @param summary whether the court that entrusted it hears it in summary procedure
 * @param complex whether it was found complex at the screening
 * @param parties everybody who takes part, by reference
 * @param acceptedOn the day it was accepted; null before that
 * @param clocks the statutory clocks that run
 * @param performed day of performance by number of the instalment
 * @param paid yuan paid so far, by number of the instalment
 * @param goesOnIn code of the case that it was merged into; null where it was not
 * @param escalated whether a suspected security or criminal matter was reported to the police
 * @param prevented how many times an escalation was prevented
 * @param notTaken further words of agencies that changed nothing, and why
 * @param steps how far the reminders of each deadline have come, by key and due day
 */
public record DisputeCase(
    Origin origin,
    long version,
    Phase phase,
    @Nullable Phase stoodIn,
    @Nullable Track track,
    boolean summary,
    boolean complex,
    Handling handling,
    List<Referrer> referrers,
    Map<String, Party> parties,
    List<Mediator> mediators,
    List<Session> sessions,
    @Nullable LocalDate acceptedOn,
    List<ClockRun> clocks,
    @Nullable Agreement agreement,
    Map<Integer, LocalDate> performed,
    Map<Integer, BigDecimal> paid,
    Confirmation confirmation,
    List<FollowUp> followUps,
    @Nullable Outcome outcome,
    Set<Route> routes,
    @Nullable String goesOnIn,
    Map<UUID, Refusal> notTaken,
    Map<String, Deadline.Step> steps,
    boolean escalated,
    int prevented) {

  /** What there is before anything was registered. */
  public static DisputeCase unregistered() {
    return new DisputeCase(
        Origin.NONE,
        0,
        Phase.UNREGISTERED,
        null,
        null,
        false,
        false,
        Handling.under(""),
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        Map.of(),
        Map.of(),
        Confirmation.NONE,
        List.of(),
        null,
        Set.of(),
        null,
        Map.of(),
        Map.of(),
        false,
        0);
  }

  /** References of those whose dispute it is. */
  public Set<String> partyRefs() {
    return parties.values().stream()
        .filter(party -> party.participation().isParty())
        .map(Party::ref)
        .collect(Collectors.toSet());
  }

  /** The mediators who have not stepped back. */
  public List<Mediator> activeMediators() {
    return mediators.stream().filter(each -> each.recused() == null).toList();
  }

  /** The sessions that were held. */
  public List<Session> heldSessions() {
    return sessions.stream().filter(Session::isHeld).toList();
  }

  /** The running clock of that name. */
  public Optional<ClockRun> clock(String code) {
    return clocks.stream().filter(run -> run.clock().code().equals(code)).findFirst();
  }

  /** The local day of a moment where the dispute is. */
  public LocalDate dayOf(Instant moment) {
    return origin.dayOf(moment);
  }

  /**
   * Every agency whose word the case may still be waiting for or has heard: whoever has a part in
   * it, or was offered one. Who reads it is another question, see {@link #isReadBy}.
   */
  public Set<String> members() {
    Set<String> all = new LinkedHashSet<>(Part.of(this).keySet());
    handling.asks().forEach(ask -> all.add(ask.agency()));
    return all;
  }

  /** Whether an agency may read it by its part: one that declined has none. */
  public boolean isReadBy(String agency) {
    return Part.of(this).containsKey(agency);
  }

  /** A copy to be changed, one event later. */
  Copy next() {
    return new Copy(this);
  }

  /** A case in the making; only the lifecycle page holds one, and only for one event. */
  static final class Copy {
    private final DisputeCase before;
    Origin origin;
    Phase phase;
    @Nullable Phase stoodIn;
    @Nullable Track track;
    boolean summary;
    boolean complex;
    Handling handling;
    List<Referrer> referrers;
    Map<String, Party> parties;
    List<Mediator> mediators;
    List<Session> sessions;
    @Nullable LocalDate acceptedOn;
    List<ClockRun> clocks;
    @Nullable Agreement agreement;
    Map<Integer, LocalDate> performed;
    Map<Integer, BigDecimal> paid;
    Confirmation confirmation;
    List<FollowUp> followUps;
    @Nullable Outcome outcome;
    Set<Route> routes;
    @Nullable String goesOnIn;
    Map<UUID, Refusal> notTaken;
    Map<String, Deadline.Step> steps;
    boolean escalated;
    int prevented;

    private Copy(DisputeCase from) {
      before = from;
      origin = from.origin;
      phase = from.phase;
      stoodIn = from.stoodIn;
      track = from.track;
      summary = from.summary;
      complex = from.complex;
      handling = from.handling;
      referrers = new ArrayList<>(from.referrers);
      parties = new LinkedHashMap<>(from.parties);
      mediators = new ArrayList<>(from.mediators);
      sessions = new ArrayList<>(from.sessions);
      acceptedOn = from.acceptedOn;
      clocks = new ArrayList<>(from.clocks);
      agreement = from.agreement;
      performed = new LinkedHashMap<>(from.performed);
      paid = new LinkedHashMap<>(from.paid);
      confirmation = from.confirmation;
      followUps = new ArrayList<>(from.followUps);
      outcome = from.outcome;
      routes = from.routes;
      goesOnIn = from.goesOnIn;
      notTaken = new LinkedHashMap<>(from.notTaken);
      steps = new LinkedHashMap<>(from.steps);
      escalated = from.escalated;
      prevented = from.prevented;
    }

    /** The case after the event. */
    DisputeCase made() {
      return new DisputeCase(
          origin,
          before.version + 1,
          phase,
          stoodIn,
          track,
          summary,
          complex,
          handling,
          List.copyOf(referrers),
          java.util.Collections.unmodifiableMap(parties),
          List.copyOf(mediators),
          List.copyOf(sessions),
          acceptedOn,
          List.copyOf(clocks),
          agreement,
          Map.copyOf(performed),
          Map.copyOf(paid),
          confirmation,
          List.copyOf(followUps),
          outcome,
          Set.copyOf(routes),
          goesOnIn,
          Map.copyOf(notTaken),
          Map.copyOf(steps),
          escalated,
          prevented);
    }

    /** Starts the clocks that such an event of that day starts. */
    void start(Trigger trigger, LocalDate day) {
      clocks = CaseClocks.started(clocks, track, summary, trigger, day);
    }

    /** Mediation is over without an agreement. */
    void end(Outcome how, LocalDate day) {
      phase = how.phase();
      outcome = how;
      clocks = CaseClocks.ended(clocks);
      start(Trigger.TERMINATED, day);
    }
  }
}
