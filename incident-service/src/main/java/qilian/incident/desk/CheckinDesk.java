package qilian.incident.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qilian.contract.Effect;
import qilian.contract.patrol.PatrolFact;
import qilian.guard.problem.Refused;
import qilian.incident.patrol.Attendance;
import qilian.incident.patrol.Checkin;
import qilian.incident.patrol.CheckinRefusal;
import qilian.incident.patrol.CheckinRules;
import qilian.incident.patrol.Member;
import qilian.incident.patrol.PatrolFacts;
import qilian.incident.patrol.PatrolLedger;
import qilian.incident.patrol.PatrolPoint;
import qilian.incident.patrol.Shift;
import qilian.incident.patrol.ShiftCommand;
import qilian.incident.patrol.ShiftLifecycle;
import qilian.incident.patrol.ShiftPlan;
import qilian.incident.patrol.Visits;
import qilian.incident.store.CheckinStore;
import qilian.incident.store.PatrolBook;
import qilian.incident.store.PatrolRows;
import qilian.incident.store.ShiftStore;
import qilian.transport.log.FactLog;
import qilian.transport.log.FactRow;

/**
 * Takes the queue of a phone, in whatever order and how often it comes: each check-in counts once,
 * and what it proves does not depend on what came before it.
 */
@ApplicationScoped
public class CheckinDesk {
  private static final String PHONE = "phone";

  private final PatrolTransaction transaction;
  private final PatrolMoves moves;
  private final PatrolScope scope;
  private final PatrolKeys keys;
  private final ShiftStore shifts;
  private final CheckinStore checkins;
  private final PatrolBook book;
  private final RelayBell relay;

  @Inject
  CheckinDesk(
      PatrolTransaction transaction,
      PatrolMoves moves,
      PatrolScope scope,
      PatrolKeys keys,
      ShiftStore shifts,
      CheckinStore checkins,
      PatrolBook book,
      RelayBell relay) {
    this.transaction = transaction;
    this.moves = moves;
    this.scope = scope;
    this.keys = keys;
    this.shifts = shifts;
    this.checkins = checkins;
    this.book = book;
    this.relay = relay;
  }

  /** What became of a check-in: nothing stood in its way, or this did. */
  public record Outcome(UUID id, boolean repeated, @Nullable Refused refusal) {}

  /**
   * Takes check-ins of the caller.
   *
   * @param phoneNow what the phone's clock shows as it sends; null where it does not say
   * @throws Refused 422 where the phone's clock is off, so that the phone mends its queue first
   */
  public List<Outcome> take(List<Checkin> queue, @Nullable Instant phoneNow) {
    Member self = scope.selfOrRefuse();
    clockIsRight(phoneNow);
    Map<Checkin, Outcome> outcomes = new IdentityHashMap<>();
    Map<UUID, List<Checkin>> byShift =
        queue.stream()
            .collect(Collectors.groupingBy(Checkin::shift, TreeMap::new, Collectors.toList()));
    byShift.forEach(
        (id, own) -> {
          transaction.run(
              connection -> {
                take(connection, id, own, self, outcomes);
                return true;
              });
        });
    relay.ring();
    return queue.stream().map(each -> outcomes.get(each)).toList();
  }

  /** Times on a wrong clock cannot be told from right ones later, so the phone is told at once. */
  public void clockIsRight(@Nullable Instant phoneNow) {
    if (phoneNow != null) {
      Duration ahead = Duration.between(moves.now(), phoneNow);
      if (ahead.abs().compareTo(ShiftLifecycle.SKEW) > 0) {
        throw Refused.of("CLOCK_IS_OFF", 422)
            .at("/phoneNow")
            .with("seconds", Long.toString(ahead.toSeconds()));
      }
    }
  }

  private void take(
      Connection connection,
      UUID id,
      List<Checkin> queue,
      Member self,
      Map<Checkin, Outcome> outcomes)
      throws SQLException {
    Shift shift = shifts.lock(connection, id);
    if (shift == null || !shift.planned().agency().equals(self.agency())) {
      queue.forEach(each -> outcomes.put(each, refused(each, Refused.of("UNKNOWN_SHIFT", 404))));
      return;
    }
    ShiftPlan plan = shift.planned();
    Map<String, PatrolPoint> points = book.points(connection, plan.agency(), plan.beat());
    Map<UUID, byte[]> known = checkins.known(connection, queue.stream().map(Checkin::id).toList());
    Map<UUID, CheckinStore.Kept> fresh = new TreeMap<>();
    Instant now = moves.now();
    for (Checkin each : queue) {
      byte[] mac = keys.said(each.toString());
      CheckinStore.Kept before = fresh.get(each.id());
      byte[] stands = before != null ? before.mac() : known.get(each.id());
      if (stands != null) {
        if (!Arrays.equals(stands, mac)) {
          outcomes.put(each, refused(each, Refused.of("CHECKIN_CONFLICT", 409)));
        } else {
          outcomes.put(each, new Outcome(each.id(), true, null));
        }
        continue;
      }
      PatrolPoint point = points.get(each.point());
      Optional<CheckinRefusal> flaw =
          CheckinRules.flaw(each, shift, self.id(), point, now, keys.points());
      if (flaw.isPresent() || point == null) {
        CheckinRefusal reason = flaw.orElse(CheckinRefusal.POINT_NOT_ON_THE_BEAT);
        outcomes.put(each, refused(each, Refused.of(reason.name(), 422).basedOn(reason.article())));
        continue;
      }
      fresh.put(each.id(), new CheckinStore.Kept(each, self.id(), point.placePath(), mac));
      outcomes.put(each, new Outcome(each.id(), false, null));
    }
    if (fresh.isEmpty()) {
      return;
    }
    // Read before they are written: what is new is what the ledger differs by.
    Visits visits = moves.visits(connection, shift);
    List<CheckinStore.Kept> kept =
        checkins.insert(connection, plan, List.copyOf(fresh.values()), now);
    for (CheckinStore.Kept lost : fresh.values()) {
      if (!kept.contains(lost)) {
        Checkin each = lost.checkin();
        outcomes.put(each, refused(each, Refused.of("CHECKIN_CONFLICT", 409)));
      }
    }
    if (!kept.isEmpty()) {
      register(connection, shift, visits, kept, points, now);
    }
  }

  private void register(
      Connection connection,
      Shift shift,
      Visits before,
      List<CheckinStore.Kept> fresh,
      Map<String, PatrolPoint> points,
      Instant now)
      throws SQLException {
    ShiftPlan plan = shift.planned();
    Visits visits = before;
    List<FactRow> facts = new ArrayList<>();
    List<CheckinStore.Kept> ordered = new ArrayList<>(fresh);
    ordered.sort(
        Comparator.comparing((CheckinStore.Kept kept) -> kept.checkin().at())
            .thenComparing(kept -> kept.checkin().id()));
    for (CheckinStore.Kept kept : ordered) {
      Checkin each = kept.checkin();
      // Of those before, only the first at the same point can count otherwise now.
      Visits first = visits.firstAt(each.point());
      List<Effect> effects =
          PatrolLedger.effects(
              PatrolLedger.of(shift, first, points),
              PatrolLedger.of(shift, first.with(each, kept.member()), points),
              PatrolRows.day(plan, now));
      visits = visits.with(each, kept.member());
      PatrolPoint point = points.get(each.point());
      facts.add(
          PatrolRows.row(
              plan,
              "checkin/" + each.id(),
              new PatrolFact.CheckinRecorded(
                  PatrolFacts.stand(plan), each.point(), each.method().name()),
              new PatrolRows.At(
                  point == null ? plan.place() : point.place(), kept.placePath(), each.at()),
              effects,
              now));
    }
    FactLog.append(connection, facts);
    follow(connection, shift, visits);
    checkins.pay(connection, plan.agency(), plan.beat(), ordered.getFirst().checkin().at());
  }

  /** What check-ins show about the shift itself. */
  private void follow(Connection connection, Shift shift, Visits visits) throws SQLException {
    Shift at =
        moves
            .tryMove(connection, shift, new ShiftCommand.ShowEvidence(visits), PHONE)
            .orElse(shift);
    at = moves.tryMove(connection, at, new ShiftCommand.RetractMisses(visits), PHONE).orElse(at);
    for (UUID member : visits.members()) {
      if (at.duties().get(member) == Attendance.EXPECTED) {
        at =
            moves
                .tryMove(
                    connection,
                    at,
                    new ShiftCommand.RecordAttendance(member, Attendance.PRESENT),
                    PHONE)
                .orElse(at);
      }
    }
    Instant last = visits.last();
    if (last != null && at.isLone()) {
      moves.tryMove(connection, at, new ShiftCommand.GiveSign(last), PHONE);
    }
  }

  private static Outcome refused(Checkin checkin, Refused refusal) {
    return new Outcome(checkin.id(), false, refusal);
  }
}
