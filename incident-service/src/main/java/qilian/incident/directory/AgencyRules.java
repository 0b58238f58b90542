package qilian.incident.directory;

import static qilian.incident.directory.Wording.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.contract.Right;
import qilian.contract.directory.DirectoryFact.AgencyRegistered;
import qilian.contract.directory.DirectoryFact.AgencyRetired;
import qilian.incident.directory.NotAccepted.Reason;

/** What an agency in the directory must be, and what a wish to register one changes. */
public final class AgencyRules {

  /** The house itself, which writes the directory; no member may take its code. */
  public static final String HOUSE = "qilian";

  private AgencyRules() {}

  /** The change that the draft makes to what is there; empty if none. */
  public static Optional<DirectoryChange> register(
      AgencyDraft draft, @Nullable Agency there, boolean placeIsKnown) {
    String code = required(draft.code(), "/code");
    if (!Wording.matches(Wording.AGENCY_CODE, code, 60) || code.equals(HOUSE)) {
      throw NotAccepted.of(Reason.AGENCY_CODE_NOT_ACCEPTED, "/code").with("code", code);
    }
    AgencyKind kind = draft.kind() == null && there != null ? there.kind() : draft.kind();
    String nameZh = Wording.name(draft.nameZh(), 120, "/nameZh");
    String nameEn = Wording.name(draft.nameEn(), 120, "/nameEn");
    if (draft.place() != null && !placeIsKnown) {
      throw NotAccepted.of(Reason.UNKNOWN_PLACE, "/place").with("place", draft.place());
    }
    String namespace = draft.namespace();
    if (namespace != null && !Wording.matches(Wording.NAMESPACE, namespace, 30)) {
      throw NotAccepted.of(Reason.NAMESPACE_NOT_ACCEPTED, "/namespace");
    }
    Set<Right> rights = draft.rights();
    Agency wanted =
        there == null
            ? new Agency(
                code,
                required(kind, "/kind"),
                required(nameZh, "/nameZh"),
                nameEn,
                draft.place(),
                namespace,
                rights == null ? Set.of() : Set.copyOf(rights),
                null)
            : new Agency(
                code,
                required(kind, "/kind"),
                nameZh == null ? there.nameZh() : nameZh,
                nameEn == null ? there.nameEn() : nameEn,
                draft.place() == null ? there.place() : draft.place(),
                namespace == null ? there.namespace() : namespace,
                rights == null ? there.rights() : Set.copyOf(rights),
                there.retiredOn());
    if (wanted.rights().contains(Right.IMPORT) && wanted.namespace() == null) {
      throw NotAccepted.of(Reason.NAMESPACE_NOT_ACCEPTED, "/namespace");
    }
    return wanted.equals(there)
        ? Optional.empty()
        : Optional.of(new DirectoryChange(wanted, fact(wanted), there == null));
  }

  /** The change that its leaving makes; empty if it leaves on that day already. */
  public static Optional<DirectoryChange> retire(Agency there, @Nullable LocalDate on) {
    LocalDate day = required(on, "/on");
    if (day.equals(there.retiredOn())) {
      return Optional.empty();
    }
    Agency retired =
        new Agency(
            there.code(),
            there.kind(),
            there.nameZh(),
            there.nameEn(),
            there.place(),
            there.namespace(),
            there.rights(),
            day);
    return Optional.of(new DirectoryChange(retired, new AgencyRetired(there.code(), day), false));
  }

  private static AgencyRegistered fact(Agency agency) {
    return new AgencyRegistered(
        agency.code(),
        agency.kind(),
        agency.nameZh(),
        agency.nameEn(),
        agency.place(),
        agency.namespace(),
        List.copyOf(new java.util.TreeSet<>(agency.rights())));
  }
}
