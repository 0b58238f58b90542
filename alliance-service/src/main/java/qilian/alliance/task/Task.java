package qilian.alliance.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A task between agencies, as its history has made it.
 *
 * @param lead who has it in hand; null while nobody has
 * @param asked who was asked to lead and has not answered, or was silent
 * @param receivedAt when it reached whoever has it, or was asked last
 * @param answerBy when silence begins; null where nobody is asked
 * @param placeBy when the search for a lead goes up; null where none is looked for
 * @param workBy when it must be done
 * @param verifyBy when it must have been looked at; null before it is done
 * @param transferOwedBy who owes a transfer; null for nobody
 * @param seats who sits beside the lead
 * @param former who had a part and has none
 * @param idleSince since when nobody has it; null while somebody has
 * @param idleBefore how long nobody had it in earlier stretches
 * @param waited how long the last stretch was that ended
 * @param taken steps of clocks that the watch has come to
 */
public record Task(
    long version,
    Phase phase,
    @Nullable Origin origin,
    @Nullable String lead,
    @Nullable String asked,
    @Nullable Instant receivedAt,
    @Nullable Instant answerBy,
    @Nullable Instant placeBy,
    @Nullable Instant workBy,
    @Nullable Instant verifyBy,
    @Nullable String transferOwedBy,
    @Nullable Instant transferBy,
    Map<String, SeatRole> seats,
    Set<String> former,
    boolean extended,
    boolean supervised,
    @Nullable Instant idleSince,
    Duration idleBefore,
    Duration waited,
    int refusals,
    Map<String, Due.Step> taken) {

  public Task {
    seats = Map.copyOf(seats);
    former = Set.copyOf(former);
    taken = Map.copyOf(taken);
  }

  /** Before anything happened. */
  public static Task unproposed() {
    return new Pen().done();
  }

  /** What it is about; every task that was proposed has one. */
  public Origin from() {
    if (origin == null) {
      throw new IllegalStateException("nothing was proposed");
    }
    return origin;
  }

  /** How long nobody has had it in hand, up to now. */
  public Duration idle(Instant now) {
    return idleSince == null ? idleBefore : idleBefore.plus(Duration.between(idleSince, now));
  }

  /** Every agency that has, or had, a part. */
  public Set<String> members() {
    Set<String> all = new TreeSet<>(former);
    all.addAll(seats.keySet());
    all.add(from().proposer());
    all.add(from().coordinator());
    if (lead != null) {
      all.add(lead);
    }
    if (asked != null) {
      all.add(asked);
    }
    return all;
  }

  /** What the agency is in the task. */
  public Set<Part> partsOf(String agency) {
    return Part.of(this, agency);
  }

  Pen pen() {
    return new Pen(this);
  }

  /** Writes the next state; only the page of its life holds one. */
  static final class Pen {
    long version;
    Phase phase = Phase.UNPROPOSED;
    @Nullable Origin origin;
    @Nullable String lead;
    @Nullable String asked;
    @Nullable Instant receivedAt;
    @Nullable Instant answerBy;
    @Nullable Instant placeBy;
    @Nullable Instant workBy;
    @Nullable Instant verifyBy;
    @Nullable String transferOwedBy;
    @Nullable Instant transferBy;
    final Map<String, SeatRole> seats = new TreeMap<>();
    final Set<String> former = new TreeSet<>();
    boolean extended;
    boolean supervised;
    @Nullable Instant idleSince;
    Duration idleBefore = Duration.ZERO;
    Duration waited = Duration.ZERO;
    int refusals;
    final Map<String, Due.Step> taken = new TreeMap<>();

    private Pen() {}

    private Pen(Task task) {
      version = task.version;
      phase = task.phase;
      origin = task.origin;
      lead = task.lead;
      asked = task.asked;
      receivedAt = task.receivedAt;
      answerBy = task.answerBy;
      placeBy = task.placeBy;
      workBy = task.workBy;
      verifyBy = task.verifyBy;
      transferOwedBy = task.transferOwedBy;
      transferBy = task.transferBy;
      seats.putAll(task.seats);
      former.addAll(task.former);
      extended = task.extended;
      supervised = task.supervised;
      idleSince = task.idleSince;
      idleBefore = task.idleBefore;
      waited = task.waited;
      refusals = task.refusals;
      taken.putAll(task.taken);
    }

    /** The agency is asked to lead; nobody has the task, and a duty to hand it over is done. */
    Pen asking(Instant at, String agency, Instant by) {
      letGo(at);
      phase = Phase.PROPOSED;
      asked = agency;
      receivedAt = at;
      answerBy = by;
      transferOwedBy = null;
      transferBy = null;
      seats.remove(agency);
      former.remove(agency);
      return this;
    }

    /** The agency has it in hand from now on, and nobody else. */
    Pen leading(Instant at, String agency) {
      letGo(at);
      waited = stopIdle(at);
      phase = Phase.ACCEPTED;
      lead = agency;
      receivedAt = at;
      transferOwedBy = null;
      transferBy = null;
      seats.remove(agency);
      former.remove(agency);
      return this;
    }

    /** Whoever had it or was asked did not take it, on a ground. */
    Pen refusing(
        Instant at, Phase now, String agency, Instant placedBy, @Nullable Instant transferredBy) {
      letGo(at);
      phase = now;
      placeBy = placedBy;
      transferBy = transferredBy;
      transferOwedBy = transferredBy == null ? null : agency;
      refusals++;
      return this;
    }

    /** Nobody has it, and nobody is asked. */
    Pen letGo(Instant at) {
      if (lead != null) {
        former.add(lead);
      }
      if (asked != null) {
        former.add(asked);
      }
      if (idleSince == null) {
        idleSince = at;
      }
      lead = null;
      asked = null;
      answerBy = null;
      placeBy = null;
      verifyBy = null;
      return this;
    }

    /** Ends the stretch in which nobody had it; the answer is how long it was. */
    Duration stopIdle(Instant at) {
      Duration stretch = idleSince == null ? Duration.ZERO : Duration.between(idleSince, at);
      idleBefore = idleBefore.plus(stretch);
      idleSince = null;
      return stretch;
    }

    Task done() {
      return new Task(
          version,
          phase,
          origin,
          lead,
          asked,
          receivedAt,
          answerBy,
          placeBy,
          workBy,
          verifyBy,
          transferOwedBy,
          transferBy,
          seats,
          former,
          extended,
          supervised,
          idleSince,
          idleBefore,
          waited,
          refusals,
          taken);
    }
  }
}
