package qilian.simulator.traffic;

import static qilian.simulator.traffic.Kind.*;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.contract.TimePrecision;
import qilian.contract.incident.IncidentFact;
import qilian.contract.incident.IncidentFact.*;
import qilian.contract.report.ReportFact.DisputeReported;

/**
 * The desk that writes a call down: what was heard at first, what was found, what was put right.
 * Whatever it writes wrongly it puts right later, so that the last word is the truth.
 */
final class Desk {
  /** Mistakes, corrections and late records need this much time before the sample ends. */
  private static final long ROOM = 45L * WallTime.DAY;

  private static final List<String> GROUPS = List.of("一组", "二组", "三组", "社区警务组");
  private static final List<String> FORCES = List.of("STREET_FULLTIME", "MOBILE");
  private static final List<String> REASONS = List.of("现场核实后改类", "审核发现类别有误", "补充材料后改类");

  private final Outbox outbox;
  private final Ground ground;

  Desk(Outbox outbox, Ground ground) {
    this.outbox = outbox;
    this.ground = ground;
  }

  void write(Matter matter, Dice dice) {
    new Sheet(matter, dice).write();
  }

  /** One matter on the desk. */
  private final class Sheet {
    private final Matter m;
    private final Dice dice;
    private final boolean room;
    private final boolean police;
    private final Kind heard;
    private final long late;
    private final String channel;
    private long now;

    Sheet(Matter m, Dice dice) {
      this.m = m;
      this.dice = dice;
      this.room = m.at() < WallTime.END - ROOM;
      this.police = m.agency().kind() == AgencyKind.POLICE_STATION;
      this.heard = room && dice.chance(police ? 0.14 : 0.05) ? mistaken() : m.kind();
      this.late = room && dice.chance(0.04) ? lateness() : 0;
      this.channel = channel();
      this.now = m.at();
    }

    void write() {
      boolean responds = police || m.agency().kind() == AgencyKind.STREET_OFFICE;
      alarm();
      if (m.voided() != null) {
        voided(responds);
        return;
      }
      if (m.kind() == HARASSMENT_CALL && heard == m.kind()) {
        return;
      }
      boolean goes = m.kind().counted() && m.original() == null;
      boolean elsewhere = police && !channel.equals("CALL_110");
      if (responds && goes && !elsewhere && dice.chance(0.5)) {
        dispatch();
      }
      boolean wrong = heard != m.kind();
      boolean overlooked = wrong && m.acceptance() == null && dice.chance(0.3);
      boolean tells = responds && (m.acceptance() != null || dice.chance(0.84));
      if (tells) {
        feedback(overlooked ? heard : m.kind(), overlooked ? heard.category() : m.category());
      }
      if (wrong && (!tells || overlooked)) {
        reclassify("", m.kind(), 20);
      } else if (room && m.acceptance() == null && dice.chance(0.004)) {
        reclassify("-a", mistaken(), 10);
        reclassify("-b", m.kind(), 10);
      }
      if (m.original() != null) {
        now += dice.between(60, 900);
        send("link", now, new Linked(m.place(), null, m.original()));
      }
      if (m.acceptance() != null) {
        new CaseFile(m.acceptance()).write();
      }
    }

    private void alarm() {
      AgencyKind kind = m.agency().kind();
      boolean byDay =
          (kind == AgencyKind.RESIDENTS_COMMITTEE || kind == AgencyKind.GRID) && dice.chance(0.2);
      TimePrecision precision = byDay ? TimePrecision.DAY : null;
      long at = byDay ? WallTime.at(WallTime.dayOf(m.at()), 0) : m.at();
      String validity = dice.chance(0.3) ? "EFFECTIVE" : null;
      if (m.kind() == HARASSMENT_CALL && heard == m.kind()) {
        validity = "INVALID_HARASSMENT";
      } else if (m.voided() != null) {
        validity = toldAtOnce() ? m.voided() : null;
      }
      String summary = dice.chance(0.6) ? dice.oneOf(heard.summaries()) : null;
      boolean slip = room && dice.chance(0.012);
      boolean time = slip && !byDay && dice.chance(0.5) && at - 2 * WallTime.DAY > firstSecond();
      long wrongAt = time ? at - dice.between(1, 30) * 3600L : at;
      String wrongPlace = slip && !time ? ground.coarser(m.place()) : m.place();
      boolean putRight = time || !wrongPlace.equals(m.place());
      String category = heard.category();
      String subtype = heard.subtype();
      long known = known() + (byDay ? m.at() - at : 0);
      long first = known + (at - wrongAt);
      send(
          "alarm",
          null,
          wrongAt,
          first,
          new AlarmReceived(wrongPlace, precision, category, subtype, channel, validity, summary));
      if (putRight) {
        send(
            "alarm-c1",
            "alarm",
            at,
            known + dice.between(3600, 4 * WallTime.DAY),
            new AlarmReceived(m.place(), precision, category, subtype, channel, validity, summary));
      }
    }

    private static long firstSecond() {
      return WallTime.at(WallTime.FIRST, 0);
    }

    private void dispatch() {
      String force = police ? null : dice.oneOf(FORCES);
      String unit = police ? dice.oneOf(GROUPS) : null;
      now += dice.between(20, 240);
      send("dispatch", now, new DispatchAssigned(m.place(), null, force, unit));
      now += dice.between(150, 1300);
      send("arrival", now, new DispatchArrived(m.place(), null, force, unit));
    }

    private void feedback(Kind found, String category) {
      now += dice.between(300, 3300);
      String done = disposition();
      send("feedback", now, new FeedbackGiven(m.place(), null, category, found.subtype(), done));
      if (police && done.equals("TRANSFERRED_MEDIATION")) {
        now += dice.between(300, 7200);
        String about = m.kind() == PROPERTY_MGMT_DISPUTE ? "PROPERTY_MANAGEMENT" : "NEIGHBOUR";
        String category15 = m.kind() == DOMESTIC ? "MARRIAGE_FAMILY" : about;
        DisputeReported dispute =
            new DisputeReported(m.place(), null, category15, "INDIVIDUAL", null, null, m.caseref());
        outbox.add(m.agency(), m.caseref() + ".dispute", now, known(), null, null, dispute);
      }
    }

    private void reclassify(String suffix, Kind to, int daysAtMost) {
      now += dice.between(3600, daysAtMost * WallTime.DAY);
      String category = to == m.kind() ? m.category() : to.category();
      Reclassified fact =
          new Reclassified(m.place(), null, category, to.subtype(), dice.oneOf(REASONS));
      send("reclassified" + suffix, now, fact);
    }

    private boolean toldAtOnce() {
      return !room || !"INVALID_FALSE_REPORT".equals(m.voided());
    }

    private void voided(boolean responds) {
      if (toldAtOnce()) {
        return;
      }
      if (responds) {
        dispatch();
        now += dice.between(300, 1800);
        String category = heard.category();
        FeedbackGiven fact =
            new FeedbackGiven(m.place(), null, category, heard.subtype(), "UNFOUNDED");
        send("feedback", now, fact);
      }
      now += dice.between(600, 8 * WallTime.DAY);
      send("voided", now, new Voided(m.place(), null, Objects.requireNonNull(m.voided())));
    }

    private String disposition() {
      if (m.acceptance() != null) {
        return m.acceptance().criminal() ? "CRIMINAL_ACCEPTED" : "ADMIN_ACCEPTED";
      }
      if (m.original() != null) {
        return "DUPLICATE";
      }
      double chance = dice.share();
      return switch (m.kind()) {
        case DISPUTE_OTHER, DOMESTIC, PROPERTY_MGMT_DISPUTE ->
            chance < 0.25 ? "TRANSFERRED_MEDIATION" : "RESOLVED_ON_SITE";
        case CONSULTATION, SOCIAL_LINKAGE, COMPLAINT_SUPERVISION -> "DIVERTED_NON_POLICE";
        case HARASSMENT_CALL -> "NOT_HANDLED";
        case TRAFFIC_ACCIDENT -> chance < 0.3 ? "TRANSFERRED_POLICE_UNIT" : "RESOLVED_ON_SITE";
        default -> {
          String open = m.kind().preventable() ? "UNFOUNDED" : "RESOLVED_ON_SITE";
          yield chance < 0.6 ? open : chance < 0.7 ? "TRANSFERRED_POLICE_UNIT" : "RESOLVED_ON_SITE";
        }
      };
    }

    private String channel() {
      return switch (m.agency().kind()) {
        case POLICE_STATION ->
            dice.chance(0.82)
                ? "CALL_110"
                : dice.oneOf(List.of("WALK_IN", "WALK_IN", "ONLINE", "AGENCY_TRANSFER"));
        case HOTLINE_12345 -> "CALL_12345";
        case STREET_OFFICE, STREET_DEPARTMENT -> dice.chance(0.7) ? "PATROL" : "LEADER_ASSIGNED";
        case GRID, RESIDENTS_COMMITTEE -> "GRID";
        default -> "PARTNER_REPORT";
      };
    }

    /** What a matter of this kind is easily taken for. */
    private Kind mistaken() {
      return switch (m.kind()) {
        case THEFT_OTHER -> dice.oneOf(List.of(THEFT_EBIKE, THEFT_FROM_VEHICLE, HELP_OTHER));
        case DAMAGE_PROPERTY -> dice.oneOf(List.of(THEFT_FROM_VEHICLE, OTHER));
        case FRAUD_OTHER -> dice.oneOf(List.of(TELECOM_FRAUD, DISPUTE_OTHER));
        case TELECOM_FRAUD -> dice.oneOf(List.of(FRAUD_OTHER, CONSULTATION));
        case THEFT_EBIKE, THEFT_FROM_VEHICLE, THEFT_VEHICLE, PICKPOCKET ->
            dice.oneOf(List.of(THEFT_OTHER, HELP_OTHER));
        case ASSAULT -> dice.oneOf(List.of(DISPUTE_OTHER, PUBLIC_ORDER_OTHER));
        case DISPUTE_OTHER -> dice.oneOf(List.of(ASSAULT, CONSULTATION, OTHER));
        case CONSULTATION, HARASSMENT_CALL -> dice.oneOf(List.of(OTHER, TIP, THEFT_OTHER));
        case OTHER -> dice.oneOf(List.of(HELP_OTHER, CONSULTATION));
        default -> dice.oneOf(List.of(OTHER, CONSULTATION, PUBLIC_ORDER_OTHER));
      };
    }

    private long lateness() {
      int days = dice.chance(0.12) ? dice.between(15, 40) : dice.between(1, 14);
      return (long) days * WallTime.DAY + dice.below(WallTime.DAY / 2);
    }

    private long known() {
      return late + dice.between(15, 420);
    }

    private void send(String part, long at, IncidentFact fact) {
      send(part, null, at, known(), fact);
    }

    private void send(
        String part, @Nullable String corrects, long at, long known, IncidentFact fact) {
      String target = corrects == null ? null : m.caseref() + "." + corrects;
      outbox.add(m.agency(), m.caseref() + "." + part, at, known, m.caseref(), target, fact);
    }

    /** The case that grew from the call. */
    private final class CaseFile {
      private final Acceptance acceptance;
      private final String category;
      private final @Nullable String subtype;

      CaseFile(Acceptance acceptance) {
        this.acceptance = acceptance;
        this.category = acceptance.category();
        this.subtype = acceptance.kind().subtype();
      }

      void write() {
        if (acceptance.day() == WallTime.dayOf(m.at())) {
          long endOfDay = WallTime.at(acceptance.day(), WallTime.DAY - 60);
          now += 60 + dice.below((int) Math.min(4 * 3600, endOfDay - now - 60));
        } else {
          now = WallTime.at(acceptance.day(), dice.between(9 * 3600, 18 * 3600));
        }
        if (!acceptance.criminal()) {
          sendCase("admin", new AdminAccepted(m.place(), null, category, subtype));
          return;
        }
        String place = room && dice.chance(0.02) ? ground.coarser(m.place()) : m.place();
        sendCase("criminal", new CriminalAccepted(place, null, category, subtype));
        if (!place.equals(m.place())) {
          CriminalAccepted right = new CriminalAccepted(m.place(), null, category, subtype);
          send("criminal-c1", "criminal", now, known() + dice.between(7200, 90_000), right);
        }
        now += dice.between(3600, 6 * WallTime.DAY);
        if (dice.chance(0.22)) {
          String ground = dice.oneOf(List.of("没有犯罪事实", "犯罪事实显著轻微，不需要追究刑事责任"));
          sendCase("not-filed", new CaseNotFiled(m.place(), null, category, subtype, ground));
          return;
        }
        sendCase("filed", new CaseFiled(m.place(), null, category, subtype, null));
        now += dice.between(WallTime.DAY, 100 * WallTime.DAY);
        if (dice.chance(0.42)) {
          String ground = dice.chance(0.5) ? "事实已查清" : null;
          sendCase("solved", new CaseSolved(m.place(), null, category, subtype, ground));
        } else if (dice.chance(0.07)) {
          String ground = "经查不应对其追究刑事责任";
          sendCase("withdrawn", new CaseWithdrawn(m.place(), null, category, subtype, ground));
        }
      }

      private void sendCase(String part, IncidentFact fact) {
        send(part, null, now, late + dice.between(15, 420), fact);
      }
    }
  }
}
