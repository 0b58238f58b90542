package qilian.incident.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qilian.contract.Right;
import qilian.contract.directory.DirectoryFact.DayInterval;
import qilian.guard.Caller;
import qilian.guard.Role;
import qilian.guard.audit.Audit;
import qilian.guard.audit.AuditEntry;
import qilian.guard.problem.Refused;
import qilian.incident.directory.Agency;
import qilian.incident.directory.AgencyDraft;
import qilian.incident.directory.AgencyRules;
import qilian.incident.directory.Code;
import qilian.incident.directory.CodeDraft;
import qilian.incident.directory.CodeRules;
import qilian.incident.directory.DirectoryBook;
import qilian.incident.directory.DirectoryChange;
import qilian.incident.directory.DirectoryView;
import qilian.incident.directory.Editor;
import qilian.incident.directory.NotAccepted;
import qilian.incident.directory.PlaceDraft;
import qilian.incident.directory.PlacePlan;
import qilian.incident.directory.PlaceRules;

/**
 * Changes the directory. The new state, its fact in the log and the line in the audit are one
 * transaction of the app role, which the database lets append directory facts and no others.
 */
@ApplicationScoped
public class DirectoryDesk {
  private static final int MAX_CODES = 2_000;

  private final DirectoryBook book;
  private final DirectoryView view;
  private final AgencyTopics topics;
  private final Audit audit;
  private final InstantSource clock;

  @Inject
  DirectoryDesk(
      DirectoryBook book,
      DirectoryView view,
      AgencyTopics topics,
      Audit audit,
      InstantSource clock) {
    this.book = book;
    this.view = view;
    this.topics = topics;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Registers agencies or changes them, all or none. Their topics are created first, so that an
   * agency that is registered can always send; without a broker nothing is registered.
   */
  public List<DirectoryChange> registerAgencies(Caller caller, List<AgencyDraft> drafts) {
    List<String> codes = drafts.stream().map(draft -> String.valueOf(draft.code())).toList();
    return change(
        deed(
            caller,
            "RegisterAgencies",
            "/agencies",
            drafts.size(),
            drafts.size() == 1 ? codes : List.of()),
        () -> {
          List<DirectoryChange> changes =
              drafts.stream().flatMap(draft -> registered(draft).stream()).toList();
          topics.open(new TreeSet<>(codes));
          return changes;
        });
  }

  private Optional<DirectoryChange> registered(AgencyDraft draft) {
    String code = draft.code();
    String place = draft.place();
    return AgencyRules.register(
        draft, code == null ? null : book.agency(code), place != null && book.place(place) != null);
  }

  /** Registers places or changes them, all or none. */
  public List<DirectoryChange> registerPlaces(
      Caller caller, List<PlaceDraft> drafts, boolean single) {
    Editor editor = editor(caller);
    List<String> codes =
        drafts.stream()
            .flatMap(d -> Stream.of(d.code(), d.parent()))
            .filter(c -> c != null)
            .toList();
    return change(
        deed(caller, "RegisterPlaces", "/places", drafts.size(), single ? codes : List.of()),
        () -> PlacePlan.of(editor, drafts, single, book.tree(codes)));
  }

  /** Registers codes or changes them, all or none. */
  public List<DirectoryChange> registerCodes(
      Caller caller, List<CodeDraft> drafts, boolean single) {
    Editor editor = editor(caller);
    List<String> names =
        single ? List.of(drafts.get(0).list() + "/" + drafts.get(0).code()) : List.of();
    return change(
        deed(caller, "RegisterCodes", "/codes", drafts.size(), names),
        () -> codes(editor, drafts, single));
  }

  /** Registers those of the drafts that no list has yet; what is there stays as people left it. */
  public List<DirectoryChange> seedCodes(List<CodeDraft> drafts) {
    if (drafts.stream().allMatch(d -> view.knows("" + d.list(), "" + d.code()))) {
      return List.of();
    }
    AuditEntry deed =
        new AuditEntry("incident-service", null, "machine", "SeedCodes", "/codes", null, "DONE");
    return change(
        deed,
        () ->
            codes(
                Editor.ADMINISTRATOR,
                drafts.stream()
                    .filter(d -> book.code("" + d.list(), "" + d.code()) == null)
                    .toList(),
                false));
  }

  /** Ends an agency's membership on a day. */
  public List<DirectoryChange> retireAgency(Caller caller, String code, @Nullable LocalDate on) {
    return change(
        AuditEntry.by(caller, "RetireAgency", "/agencies/" + code, null, "DONE"),
        () -> AgencyRules.retire(found(book.agency(code)), on).stream().toList());
  }

  /** Ends the use of a place on a day. */
  public List<DirectoryChange> retirePlace(Caller caller, String code, @Nullable LocalDate on) {
    Editor editor = editor(caller);
    return change(
        AuditEntry.by(caller, "RetirePlace", "/places/" + code, null, "DONE"),
        () -> PlaceRules.retire(editor, found(book.place(code)), on).stream().toList());
  }

  /** Ends the use of a code on a day. */
  public List<DirectoryChange> retireCode(
      Caller caller, String list, String code, @Nullable LocalDate on) {
    Editor editor = editor(caller);
    return change(
        AuditEntry.by(caller, "RetireCode", "/codes/" + list + "/" + code, null, "DONE"),
        () -> CodeRules.retire(editor, found(book.code(list, code)), on).stream().toList());
  }

  /** Says on which days the data of a tree are complete. */
  public List<DirectoryChange> coverPlace(Caller caller, String code, List<DayInterval> days) {
    Editor editor = editor(caller);
    return change(
        AuditEntry.by(caller, "CoverPlace", "/places/" + code, null, "DONE"),
        () -> PlaceRules.cover(editor, found(book.place(code)), days).stream().toList());
  }

  private List<DirectoryChange> codes(Editor editor, List<CodeDraft> drafts, boolean single) {
    if (drafts.size() > MAX_CODES) {
      throw NotAccepted.of(NotAccepted.Reason.TOO_MANY_ENTRIES, null)
          .with("max", Integer.toString(MAX_CODES));
    }
    CodeRules.Lists lists = book.lists(drafts);
    List<DirectoryChange> changes = new ArrayList<>();
    Set<String> seen = new java.util.HashSet<>();
    for (int i = 0; i < drafts.size(); i++) {
      CodeDraft draft = drafts.get(i);
      if (!seen.add(draft.list() + " " + draft.code())) {
        throw NotAccepted.of(NotAccepted.Reason.TWICE_IN_REQUEST, "/" + i + "/code")
            .with("code", String.valueOf(draft.code()));
      }
      Code there = book.code("" + draft.list(), "" + draft.code());
      Optional<DirectoryChange> change =
          CodeRules.register(editor, draft, single ? -1 : i, there, lists);
      change.ifPresent(changes::add);
    }
    return changes;
  }

  private List<DirectoryChange> change(AuditEntry deed, Supplier<List<DirectoryChange>> plan) {
    List<DirectoryChange> changes =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  book.open();
                  List<DirectoryChange> planned = accepted(plan);
                  if (!planned.isEmpty()) {
                    book.write(planned, clock.instant());
                    audit.record(deed);
                  }
                  return planned;
                });
    if (!changes.isEmpty()) {
      book.refreshView();
    }
    return changes;
  }

  /** What the rules answer; what they do not accept becomes a refusal with its status. */
  public static <T> T accepted(Supplier<T> rules) {
    try {
      return rules.get();
    } catch (NotAccepted e) {
      int status =
          switch (e.reason()) {
            case NAMESPACE_NOT_YOURS -> 403;
            case ZONE_FIXED, PLACE_LEAVES_ITS_TREE -> 409;
            case TOO_MANY_ENTRIES -> 413;
            default -> 422;
          };
      Refused refused = Refused.of(e.reason().name(), status).at(e.pointer());
      for (var argument : e.arguments().entrySet()) {
        refused = refused.with(argument.getKey(), argument.getValue());
      }
      throw refused;
    }
  }

  private Editor editor(Caller caller) {
    if (caller.is(Role.ADMINISTRATOR)) {
      return Editor.ADMINISTRATOR;
    }
    if (caller.is(Role.AGENCY_SYSTEM)) {
      Agency agency = view.agency(caller.agencyOrRefuse());
      if (agency != null
          && agency.retiredOn() == null
          && agency.rights().contains(Right.IMPORT)
          && agency.namespace() != null) {
        return Editor.of(agency.namespace());
      }
    }
    throw Refused.of("IMPORT_RIGHT_MISSING", 403);
  }

  private static AuditEntry deed(
      Caller caller, String action, String address, int count, List<String> names) {
    String object = names.isEmpty() ? address + " (" + count + ")" : address + "/" + names.get(0);
    return AuditEntry.by(caller, action, object, null, "DONE");
  }

  private static <T> T found(@Nullable T entry) {
    if (entry == null) {
      throw Refused.of("NOT_FOUND", 404);
    }
    return entry;
  }
}
