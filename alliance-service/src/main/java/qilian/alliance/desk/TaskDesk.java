package qilian.alliance.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.alliance.document.DutyItem;
import qilian.alliance.meeting.Outcome;
import qilian.alliance.meeting.Resolution;
import qilian.alliance.meeting.ResolutionCommand;
import qilian.alliance.meeting.ResolutionLifecycle;
import qilian.alliance.member.Membership;
import qilian.alliance.store.CodeNumbers;
import qilian.alliance.store.ResolutionStore;
import qilian.alliance.store.TaskList;
import qilian.alliance.store.TaskStore;
import qilian.alliance.task.Authority;
import qilian.alliance.task.Circumstances;
import qilian.alliance.task.Decision;
import qilian.alliance.task.Ground;
import qilian.alliance.task.HistoryEntry;
import qilian.alliance.task.Origin;
import qilian.alliance.task.Part;
import qilian.alliance.task.Phase;
import qilian.alliance.task.Plea;
import qilian.alliance.task.SeatRole;
import qilian.alliance.task.Task;
import qilian.alliance.task.TaskCommand;
import qilian.alliance.task.TaskEntry;
import qilian.alliance.task.TaskLifecycle;
import qilian.alliance.task.TaskQuestion;
import qilian.alliance.task.Urgency;
import qilian.contract.AgencyKind;
import qilian.guard.Caller;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;
import qilian.guard.Scoped;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;

/** Where people's commands reach a task: under its lock, within the caller's scope and part. */
@ApplicationScoped
public class TaskDesk {

  private static final String CODES = "RW";

  private final TaskStore tasks;
  private final TaskList list;
  private final CodeNumbers numbers;
  private final ResolutionStore resolutions;
  private final Setting setting;
  private final CurrentCaller caller;

  @Inject
  TaskDesk(
      TaskStore tasks,
      TaskList list,
      CodeNumbers numbers,
      ResolutionStore resolutions,
      Setting setting,
      CurrentCaller caller) {
    this.tasks = tasks;
    this.list = list;
    this.numbers = numbers;
    this.resolutions = resolutions;
    this.setting = setting;
    this.caller = caller;
  }

  /**
   * A task as the caller reads it.
   *
   * @param parts of the caller's agency
   * @param moves what the caller may ask of it now, by the names of commands
   */
  public record Seen(Task task, Set<Part> parts, List<String> moves, Instant now) {}

  /**
   * What is proposed.
   *
   * @param id the caller's own; asked again, the task that stands is the answer
   * @param lead null lets the duty list decide
   * @param seats null lets the duty list decide
   */
  public record Proposal(
      @Nullable UUID id,
      String subject,
      String title,
      Urgency urgency,
      String place,
      @Nullable String lead,
      @Nullable Map<String, SeatRole> seats,
      @Nullable Instant workBy,
      @Nullable String matter) {

    boolean is(Origin from, String proposer) {
      return from.proposer().equals(proposer)
          && from.subject().equals(subject)
          && from.title().equals(title)
          && from.urgency() == urgency
          && from.place().equals(place)
          && Objects.equals(from.matter(), matter);
    }
  }

  /** Proposes a task to the agency named, or to the one that the duty list names. */
  @Transactional
  @Scoped
  public Seen propose(Proposal asked) {
    return propose(asked, caller.get().agencyOrRefuse(), null);
  }

  /** The same for an agency, opened by a resolution. */
  Seen propose(Proposal asked, String proposer, @Nullable String resolution) {
    Instant now = setting.now();
    UUID id = asked.id();
    Task known = id == null ? null : tasks.load(id).orElse(null);
    if (known != null) {
      if (!asked.is(known.from(), proposer)) {
        throw Refused.of("ID_TAKEN", 409).at("/id");
      }
      return seen(known, now);
    }
    String path = setting.path(asked.place(), "/place");
    Circumstances around = setting.around(asked.subject(), path);
    String lead = asked.lead() == null ? leadByDuty(around, path) : asked.lead();
    Map<String, SeatRole> named = asked.seats();
    Map<String, SeatRole> seats = named == null ? seatsByDuty(around, path, lead, proposer) : named;
    Origin origin =
        new Origin(
            id == null ? UUID.randomUUID() : id,
            numbers.next(CODES, now.atZone(setting.zone()).getYear()),
            asked.subject(),
            asked.title(),
            asked.urgency(),
            proposer,
            setting.coordinator(around.members(), path, proposer),
            asked.place(),
            path,
            setting.zone().getId(),
            asked.matter(),
            resolution,
            now);
    return decide(
        Task.unproposed(),
        new TaskCommand.ProposeTask(origin, lead, seats, asked.workBy()),
        around,
        now);
  }

  /** The task behind an id or a code. */
  @Transactional
  @Scoped
  public Seen read(String reference) {
    return seen(tasks.load(idOf(reference)).orElseThrow(TaskDesk::unknown), setting.now());
  }

  /** What happened to it. */
  @Transactional
  @Scoped
  public List<HistoryEntry> history(String reference) {
    UUID id = idOf(reference);
    return tasks.history(id);
  }

  /** Tasks of the caller's scope. */
  @Transactional
  @Scoped
  public List<TaskEntry> find(TaskQuestion question) {
    return list.find(question, setting.now());
  }

  /** The path of a place that a list is asked for. */
  @Transactional
  @Scoped
  public String path(String place) {
    return setting.path(place, "/place");
  }

  /**
   * Asks a task to do something.
   *
   * @param version the version that the caller has read; null where it does not say
   * @throws Refused by the guard that stands in the way
   */
  @Transactional
  @Scoped
  public Seen ask(String reference, @Nullable Long version, TaskCommand command) {
    Task task = tasks.lock(idOf(reference)).orElseThrow(TaskDesk::unknown);
    if (version != null && version != task.version()) {
      throw Refused.of("TASK_HAS_CHANGED", 412).with("version", task.version());
    }
    if (!Authority.allows(command.getClass(), task.partsOf(agency()), coordinates(task))) {
      throw Refused.of("NOT_YOUR_PART", 403);
    }
    duplicateIsKnown(command);
    return decide(task, command, setting.around(task.from()), setting.now());
  }

  /** The agency that the caller acts for. */
  public String ownAgency() {
    return caller.get().agencyOrRefuse();
  }

  /** The agency that the caller acts for; empty for none. */
  String agency() {
    String agency = caller.get().agency();
    return agency == null ? "" : agency;
  }

  /** Decides and saves in the running transaction; the task is held already. */
  Seen decide(Task task, TaskCommand command, Circumstances around, Instant now) {
    return switch (TaskLifecycle.decide(task, command, now, around)) {
      case Decision.Refused no -> throw Refusals.of(no);
      case Decision.Accepted yes -> {
        tasks.save(
            List.of(new TaskStore.Change(task, yes.events(), caller.get().subject(), agency())));
        Task after = TaskLifecycle.fold(task, yes.events());
        if (after.phase() == Phase.VERIFIED) {
          carryOut(after, now);
        }
        yield seen(after, now);
      }
    };
  }

  /**
   * What was resolved about a task is carried out when the task is found done, in one step; what
   * the verifier does not see of it, the watch finds.
   */
  private void carryOut(Task task, Instant now) {
    for (Resolution each : resolutions.lockOfTask(task.from().code())) {
      if (ResolutionLifecycle.decide(each, carriedOut(each, task), now)
          instanceof Outcome.Done<Resolution> done) {
        resolutions.save(each, done.after(), now);
      }
    }
  }

  /** The task says that its resolution is carried out, and by whom. */
  static ResolutionCommand.CarryOut carriedOut(Resolution resolution, Task task) {
    String code = task.from().code();
    String lead = task.lead() == null ? resolution.terms().owner() : task.lead();
    return new ResolutionCommand.CarryOut(lead, code, "任务" + code + "由" + lead + "办结，已核查");
  }

  /** Decides who leads a task, as the resolution of a meeting for this place says. */
  Seen assign(String code, String lead, String placePath) {
    Task task = tasks.lock(idOf(code)).orElseThrow(TaskDesk::unknown);
    if (!Authority.allows(
        TaskCommand.AssignLead.class, task.partsOf(agency()), coordinates(task))) {
      throw Refused.of("NOT_YOUR_PART", 403);
    }
    if (!(task.from().placePath() + ">").startsWith(placePath + ">")) {
      throw Refused.of("TASK_OF_ANOTHER_PLACE", 422).at("/decides").with("task", code);
    }
    return decide(
        task, new TaskCommand.AssignLead(lead), setting.around(task.from()), setting.now());
  }

  /** Another task is named as the same; whoever names it must have seen it. */
  private void duplicateIsKnown(TaskCommand command) {
    String other = null;
    if (command instanceof TaskCommand.DeclineTask it) {
      other = other(it.plea());
    } else if (command instanceof TaskCommand.ReturnTask it) {
      other = other(it.plea());
    } else if (command instanceof TaskCommand.LeaveSeat it) {
      other = other(it.plea());
    }
    if (other != null && tasks.idOfCode(other).isEmpty()) {
      throw Refused.of("DUPLICATE_NOT_NAMED", 422).with("what", other).with("basis", "");
    }
  }

  private static @Nullable String other(Plea plea) {
    return plea.ground() == Ground.DUPLICATE ? plea.duplicateOf() : null;
  }

  private String leadByDuty(Circumstances around, String path) {
    DutyItem item = around.ruling().item();
    if (item == null) {
      throw Refused.of("NO_DUTY_NAMES_A_LEAD", 422).at("/lead");
    }
    return closest(around, item.lead(), path)
        .orElseThrow(
            () ->
                Refused.of("NO_MEMBER_FOR_THE_DUTY", 422)
                    .at("/lead")
                    .basedOn(around.ruling().citation())
                    .with("kind", item.lead().labelZh()));
  }

  private static Map<String, SeatRole> seatsByDuty(
      Circumstances around, String path, String lead, String proposer) {
    Map<String, SeatRole> seats = new TreeMap<>();
    DutyItem item = around.ruling().item();
    if (item != null) {
      for (AgencyKind kind : item.assists()) {
        closest(around, kind, path)
            .filter(agency -> !agency.equals(lead) && !agency.equals(proposer))
            .ifPresent(agency -> seats.put(agency, SeatRole.ASSIST));
      }
    }
    return seats;
  }

  private static Optional<String> closest(Circumstances around, AgencyKind kind, String path) {
    return Membership.closest(around.members().values(), kind, path).map(Membership::agency);
  }

  private boolean coordinates(Task task) {
    Caller who = caller.get();
    return who.is(Role.COORDINATOR)
        && caller.scope(Sight.RECORDS).sees(null, task.from().placePath());
  }

  private Seen seen(Task task, Instant now) {
    Set<Part> parts = task.partsOf(agency());
    boolean coordinates = coordinates(task);
    List<String> moves = new ArrayList<>();
    TaskLifecycle.MOVES
        .getOrDefault(task.phase(), Map.of())
        .keySet()
        .forEach(
            command -> {
              if (!caller.get().is(Role.AUDITOR) && Authority.allows(command, parts, coordinates)) {
                moves.add(command.getSimpleName());
              }
            });
    return new Seen(task, parts, moves, now);
  }

  private UUID idOf(String reference) {
    if (!reference.matches("[A-Za-z0-9-]{1,40}")) {
      throw unknown();
    }
    return uuid(reference)
        .filter(id -> tasks.findByIdOptional(id).isPresent())
        .or(() -> tasks.idOfCode(reference))
        .orElseThrow(TaskDesk::unknown);
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Refused unknown() {
    return Refused.of("TASK_NOT_FOUND", 404);
  }
}
