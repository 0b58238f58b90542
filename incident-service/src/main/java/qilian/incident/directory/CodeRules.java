package qilian.incident.directory;

import static qilian.incident.directory.Wording.at;
import static qilian.incident.directory.Wording.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import qilian.contract.directory.DirectoryFact.CodeRegistered;
import qilian.contract.directory.DirectoryFact.CodeRetired;
import qilian.incident.directory.NotAccepted.Reason;

/** What an entry of a code list must be, and what a wish to register one changes. */
public final class CodeRules {
  private static final Set<String> SOURCES = Set.of("LAW", "STD", "PRACTICE", "DESIGN");

  private CodeRules() {}

  /** What the rules ask of the lists as they stand, the same request's entries included. */
  public interface Lists {
    /** Whether there is such a list. */
    boolean has(String list);

    /** Whether any list has the code. */
    boolean knows(String code);
  }

  /**
   * The change that the draft makes to what is there; empty if none.
   *
   * @param position of the draft in the request, -1 for the only one
   */
  public static Optional<DirectoryChange> register(
      Editor editor, CodeDraft draft, int position, @Nullable Code there, Lists lists) {
    String list = required(draft.list(), at(position, "list"));
    String code = required(draft.code(), at(position, "code"));
    if (!Wording.isCode(code)) {
      throw NotAccepted.of(Reason.CODE_NOT_ACCEPTED, at(position, "code")).with("code", code);
    }
    if (!editor.mayWrite(code)) {
      throw NotAccepted.of(Reason.NAMESPACE_NOT_YOURS, at(position, "code"))
          .with("namespace", String.valueOf(editor.namespace()));
    }
    boolean opensList = editor.namespace() == null && Wording.matches(Wording.LIST, list, 60);
    if (!opensList && !lists.has(list)) {
      throw NotAccepted.of(Reason.LIST_NOT_ACCEPTED, at(position, "list")).with("list", list);
    }
    String labelZh = Wording.name(draft.labelZh(), 200, at(position, "labelZh"));
    String labelEn = Wording.name(draft.labelEn(), 200, at(position, "labelEn"));
    Wording.name(draft.externalCode(), 200, at(position, "externalCode"));
    String parent = draft.parent();
    if (parent != null && (parent.equals(code) || !lists.knows(parent))) {
      throw NotAccepted.of(Reason.UNKNOWN_PARENT, at(position, "parent")).with("parent", parent);
    }
    if (draft.source() != null && !SOURCES.contains(draft.source())) {
      throw NotAccepted.of(Reason.SOURCE_NOT_ACCEPTED, at(position, "source"));
    }
    Set<String> tags = draft.tags();
    if (tags != null && !tags.stream().allMatch(t -> Wording.matches(Wording.TAG, t, 40))) {
      throw NotAccepted.of(Reason.TAG_NOT_ACCEPTED, at(position, "tags"));
    }
    Code wanted =
        there == null
            ? new Code(
                list,
                code,
                required(labelZh, at(position, "labelZh")),
                labelEn,
                parent,
                draft.validFrom(),
                draft.validTo(),
                draft.source(),
                draft.externalCode(),
                tags == null ? Set.of() : Set.copyOf(tags))
            : new Code(
                list,
                code,
                labelZh == null ? there.labelZh() : labelZh,
                labelEn == null ? there.labelEn() : labelEn,
                parent == null ? there.parent() : parent,
                draft.validFrom() == null ? there.validFrom() : draft.validFrom(),
                draft.validTo() == null ? there.validTo() : draft.validTo(),
                draft.source() == null ? there.source() : draft.source(),
                draft.externalCode() == null ? there.externalCode() : draft.externalCode(),
                tags == null ? there.tags() : Set.copyOf(tags));
    if (wanted.validFrom() != null
        && wanted.validTo() != null
        && !wanted.validFrom().isBefore(wanted.validTo())) {
      throw NotAccepted.of(Reason.VALIDITY_NOT_ACCEPTED, at(position, "validTo"));
    }
    return wanted.equals(there)
        ? Optional.empty()
        : Optional.of(new DirectoryChange(wanted, fact(wanted), there == null));
  }

  /** The change that the end of its use makes; empty if it ends on that day already. */
  public static Optional<DirectoryChange> retire(
      Editor editor, Code there, @Nullable LocalDate on) {
    if (!editor.mayWrite(there.code())) {
      throw NotAccepted.of(Reason.NAMESPACE_NOT_YOURS, null)
          .with("namespace", String.valueOf(editor.namespace()));
    }
    LocalDate day = required(on, "/on");
    if (there.validFrom() != null && !there.validFrom().isBefore(day)) {
      throw NotAccepted.of(Reason.VALIDITY_NOT_ACCEPTED, "/on");
    }
    if (day.equals(there.validTo())) {
      return Optional.empty();
    }
    Code retired =
        new Code(
            there.list(),
            there.code(),
            there.labelZh(),
            there.labelEn(),
            there.parent(),
            there.validFrom(),
            day,
            there.source(),
            there.externalCode(),
            there.tags());
    return Optional.of(
        new DirectoryChange(retired, new CodeRetired(there.list(), there.code(), day), false));
  }

  private static CodeRegistered fact(Code code) {
    return new CodeRegistered(
        code.list(),
        code.code(),
        code.labelZh(),
        code.labelEn(),
        code.parent(),
        code.validFrom(),
        code.validTo(),
        code.source(),
        code.externalCode(),
        List.copyOf(new TreeSet<>(code.tags())));
  }
}
