package qilian.alliance.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.alliance.meeting.Agenda;
import qilian.alliance.meeting.AgendaItem;
import qilian.alliance.meeting.Meeting;
import qilian.alliance.meeting.MeetingCommand;
import qilian.alliance.meeting.MeetingLifecycle;
import qilian.alliance.meeting.Outcome;
import qilian.alliance.meeting.Resolution;
import qilian.alliance.meeting.ResolutionCommand;
import qilian.alliance.meeting.ResolutionLifecycle;
import qilian.alliance.member.Membership;
import qilian.alliance.minutes.Minutes;
import qilian.alliance.store.CodeNumbers;
import qilian.alliance.store.MeetingStore;
import qilian.alliance.store.MemberStore;
import qilian.alliance.store.RaisedDeadlines;
import qilian.alliance.store.ResolutionStore;
import qilian.alliance.store.TaskList;
import qilian.alliance.task.Phase;
import qilian.alliance.task.TaskEntry;
import qilian.alliance.task.TaskQuestion;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;
import qilian.guard.Scoped;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;

/** Where joint meetings are called, held and closed, and resolve. */
@ApplicationScoped
public class MeetingDesk {

  private static final String MEETINGS = "LX";
  private static final String RESOLUTIONS = "YD";
  private static final int MOST_POINTS = 200;

  private final MeetingStore meetings;
  private final ResolutionStore resolutions;
  private final RaisedDeadlines disputes;
  private final TaskList tasks;
  private final TaskDesk taskDesk;
  private final MemberStore members;
  private final CodeNumbers numbers;
  private final Setting setting;
  private final CurrentCaller caller;

  @Inject
  MeetingDesk(
      MeetingStore meetings,
      ResolutionStore resolutions,
      RaisedDeadlines disputes,
      TaskList tasks,
      TaskDesk taskDesk,
      MemberStore members,
      CodeNumbers numbers,
      Setting setting,
      CurrentCaller caller) {
    this.meetings = meetings;
    this.resolutions = resolutions;
    this.disputes = disputes;
    this.tasks = tasks;
    this.taskDesk = taskDesk;
    this.members = members;
    this.numbers = numbers;
    this.setting = setting;
    this.caller = caller;
  }

  /** A meeting with what it resolved. */
  public record Seen(Meeting meeting, List<Resolution> resolutions) {}

  /**
   * What a meeting resolves.
   *
   * @param decides code of a task whose lead the owner becomes; null for none
   * @param opens a task that the owner is asked to lead; null for none
   */
  public record Resolving(
      String text,
      String owner,
      LocalDate dueOn,
      @Nullable String decides,
      TaskDesk.@Nullable Proposal opens) {}

  /** Meetings of the caller's scope, the newest first. */
  @Transactional
  @Scoped
  public List<Meeting> list(int most) {
    return meetings.list(most);
  }

  /** A meeting with what it resolved. */
  @Transactional
  @Scoped
  public Seen read(String code) {
    return seen(meetings.load(known(code)).orElseThrow(MeetingDesk::unknown));
  }

  /**
   * A meeting as it is called.
   *
   * @param id the caller's own; asked again, the meeting that stands is the answer
   * @param invited null for all members responsible for something there
   */
  public record Calling(
      @Nullable UUID id,
      String title,
      String place,
      Instant startsAt,
      String venue,
      @Nullable Set<String> invited) {

    boolean is(Meeting.Call call, String convener) {
      return call.convener().equals(convener)
          && call.title().equals(title)
          && call.place().equals(place)
          && call.startsAt().equals(startsAt)
          && call.venue().equals(venue);
    }
  }

  /**
   * Calls a meeting for a place; all members responsible for something there where none is named.
   */
  @Transactional
  @Scoped
  public Seen call(Calling wanted) {
    String path = setting.path(wanted.place(), "/place");
    coordinates(path);
    Meeting known = wanted.id() == null ? null : meetings.load(wanted.id()).orElse(null);
    if (known != null) {
      if (!wanted.is(known.what(), caller.get().agencyOrRefuse())) {
        throw Refused.of("ID_TAKEN", 409).at("/id");
      }
      return seen(known);
    }
    Set<String> invited = wanted.invited();
    Instant now = setting.now();
    Map<String, Membership> all = members.on(setting.today());
    Set<String> asked = new HashSet<>();
    if (invited == null) {
      all.values().stream()
          .filter(member -> member.isResponsibleFor(path) || isBelow(member, path))
          .forEach(member -> asked.add(member.agency()));
    } else {
      for (String agency : invited) {
        if (!all.containsKey(agency)) {
          throw Refused.of("NOT_A_MEMBER", 422)
              .at("/invited")
              .with("what", agency)
              .with("basis", "");
        }
        asked.add(agency);
      }
    }
    Meeting.Call call =
        new Meeting.Call(
            wanted.id() == null ? UUID.randomUUID() : wanted.id(),
            numbers.next(MEETINGS, wanted.startsAt().atZone(setting.zone()).getYear()),
            wanted.title(),
            caller.get().agencyOrRefuse(),
            wanted.place(),
            path,
            setting.zone().getId(),
            wanted.startsAt(),
            wanted.venue());
    return decided(
        Meeting.uncalled(), new MeetingCommand.CallMeeting(call, asked, agenda(path, now)), now);
  }

  /** Makes the agenda anew. */
  @Transactional
  @Scoped
  public Seen renew(String code, @Nullable Long version) {
    Meeting meeting = held(code, version);
    Instant now = setting.now();
    return decided(
        meeting, new MeetingCommand.RenewAgenda(agenda(meeting.what().placePath(), now)), now);
  }

  /** Any other step of a meeting. */
  @Transactional
  @Scoped
  public Seen ask(String code, @Nullable Long version, MeetingCommand command) {
    return decided(held(code, version), command, setting.now());
  }

  /** Adopts a resolution, and lets it decide or open a task in the same step. */
  @Transactional
  @Scoped
  public Seen resolve(String code, @Nullable Long version, Resolving what) {
    Meeting meeting = held(code, version);
    Instant now = setting.now();
    Seen after = decided(meeting, new MeetingCommand.AdoptResolution(what.owner()), now);
    String own =
        numbers.next(RESOLUTIONS, meeting.what().startsAt().atZone(setting.zone()).getYear());
    String task = what.decides();
    if (task != null) {
      taskDesk.assign(task, what.owner(), meeting.what().placePath());
    } else if (what.opens() != null) {
      task =
          taskDesk.propose(what.opens(), caller.get().agencyOrRefuse(), own).task().from().code();
    }
    Meeting.Call call = meeting.what();
    Resolution.Terms terms =
        new Resolution.Terms(
            UUID.randomUUID(),
            own,
            call.id(),
            call.code(),
            call.convener(),
            what.text(),
            what.owner(),
            what.dueOn(),
            call.place(),
            call.placePath(),
            call.zone(),
            now,
            task);
    decide(Resolution.unresolved(), new ResolutionCommand.AdoptTerms(terms), now);
    return seen(after.meeting());
  }

  /** Resolutions of the caller's scope, what is due first in front. */
  @Transactional
  @Scoped
  public List<Resolution> resolutions(
      @Nullable String owner, boolean finishedToo, @Nullable String place, int most) {
    return resolutions.list(
        owner, finishedToo, place == null ? null : setting.path(place, "/place"), most);
  }

  /** The owner says that it is carried out. */
  @Transactional
  @Scoped
  public Resolution carryOut(String code, @Nullable Long version, String result) {
    return decide(
        heldResolution(code, version),
        new ResolutionCommand.CarryOut(caller.get().agencyOrRefuse(), null, result),
        setting.now());
  }

  /** A coordinator takes it back. */
  @Transactional
  @Scoped
  public Resolution revoke(String code, @Nullable Long version, String reason) {
    Resolution resolution = heldResolution(code, version);
    coordinates(resolution.terms().placePath());
    return decide(resolution, new ResolutionCommand.RevokeResolution(reason), setting.now());
  }

  /** The minutes as a Word file. */
  @Transactional
  @Scoped
  public byte[] minutes(String code) {
    Seen seen = read(code);
    if (seen.meeting().phase() == Meeting.Phase.CALLED
        || seen.meeting().phase() == Meeting.Phase.CANCELLED) {
      throw Refused.of("MEETING_NOT_HELD", 409).with("what", seen.meeting().phase().labelZh());
    }
    Map<String, String> names = new HashMap<>();
    members.all(null).forEach(kept -> names.put(kept.member().agency(), kept.member().nameZh()));
    return Minutes.docx(seen.meeting(), seen.resolutions(), names);
  }

  private List<AgendaItem> agenda(String path, Instant now) {
    // What nobody has comes first: where nobody owes it, it would stand last in a list by time.
    Map<UUID, TaskEntry> found = new LinkedHashMap<>();
    tasks
        .find(asked(path, EnumSet.range(Phase.TIMED_OUT, Phase.AT_MEETING), null), now)
        .forEach(task -> found.put(task.id(), task));
    tasks
        .find(asked(path, Set.of(), TaskQuestion.Due.OVERDUE), now)
        .forEach(task -> found.putIfAbsent(task.id(), task));
    List<AgendaItem> items =
        Agenda.of(
            List.copyOf(found.values()),
            disputes.owed(path, MOST_POINTS),
            meetings.recurring(path, now.minus(Duration.ofDays(Agenda.WITHIN_DAYS))),
            resolutions.list(null, false, path, MOST_POINTS));
    return items.subList(0, Math.min(MOST_POINTS, items.size()));
  }

  private static TaskQuestion asked(
      String path, Set<Phase> phases, TaskQuestion.@Nullable Due due) {
    return new TaskQuestion(
        null, TaskQuestion.Part.ANY, phases, false, null, null, path, due, null, null, MOST_POINTS);
  }

  private Seen decided(Meeting meeting, MeetingCommand command, Instant now) {
    Meeting after = done(MeetingLifecycle.decide(meeting, command, now));
    meetings.save(meeting, after, now);
    return seen(after);
  }

  private Resolution decide(Resolution resolution, ResolutionCommand command, Instant now) {
    Resolution after = done(ResolutionLifecycle.decide(resolution, command, now));
    resolutions.save(resolution, after, now);
    return after;
  }

  private static <S> S done(Outcome<S> outcome) {
    return switch (outcome) {
      case Outcome.Done<S> yes -> yes.after();
      case Outcome.Refused<S> no ->
          throw Refused.of(nameOf(no), no.reason().status()).with("what", no.detail());
    };
  }

  private static String nameOf(Outcome.Refused<?> no) {
    return switch (no.reason()) {
      case NOT_IN_THIS_PHASE -> "MEETING_IN_ANOTHER_PHASE";
      case NOBODY_INVITED, NOT_INVITED, NOT_BEGUN, RESOLUTION_DUE_NOT_ACCEPTED, NOT_THE_OWNER ->
          no.reason().name();
      case NOTHING_DUE -> "NOTHING_DUE";
    };
  }

  private Meeting held(String code, @Nullable Long version) {
    Meeting meeting = meetings.lock(known(code)).orElseThrow(MeetingDesk::unknown);
    coordinates(meeting.what().placePath());
    changed(version, meeting.version());
    return meeting;
  }

  private Resolution heldResolution(String code, @Nullable Long version) {
    Resolution resolution =
        resolutions.lock(known(code)).orElseThrow(() -> Refused.of("RESOLUTION_NOT_FOUND", 404));
    changed(version, resolution.version());
    return resolution;
  }

  private static void changed(@Nullable Long version, long now) {
    if (version != null && version != now) {
      throw Refused.of("MEETING_HAS_CHANGED", 412).with("version", now);
    }
  }

  /** What is no code of ours is not asked of the database. */
  private static String known(String code) {
    return code.matches("[A-Z0-9-]{1,40}") ? code : "";
  }

  private void coordinates(String path) {
    if (!caller.get().is(Role.COORDINATOR) || !caller.scope(Sight.RECORDS).sees(null, path)) {
      throw Refused.of("NOT_YOUR_PLACE", 403);
    }
  }

  private static boolean isBelow(Membership member, String path) {
    return member.paths().stream().anyMatch(each -> (each + ">").startsWith(path + ">"));
  }

  private Seen seen(Meeting meeting) {
    return new Seen(meeting, resolutions.ofMeeting(meeting.what().id()));
  }

  private static Refused unknown() {
    return Refused.of("MEETING_NOT_FOUND", 404);
  }
}
