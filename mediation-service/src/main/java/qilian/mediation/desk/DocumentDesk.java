package qilian.mediation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scoped;
import qilian.guard.problem.Refused;
import qilian.mediation.document.CaseFile;
import qilian.mediation.document.DocumentKind;
import qilian.mediation.document.Documents;
import qilian.mediation.document.Format;
import qilian.mediation.document.Missing;
import qilian.mediation.document.Rendered;
import qilian.mediation.model.DisputeCase;
import qilian.mediation.model.Part;
import qilian.mediation.model.Session;
import qilian.mediation.store.CaseStore;

/**
 * Where the documents of a case are made, for those who handle it: every name in them is read with
 * a purpose and leaves a receipt; minutes are for the committee alone.
 */
@ApplicationScoped
public class DocumentDesk {
  private final CaseDesk desk;
  private final PartyDesk parties;
  private final CaseStore cases;

  @Inject
  DocumentDesk(CaseDesk desk, PartyDesk parties, CaseStore cases) {
    this.desk = desk;
    this.parties = parties;
    this.cases = cases;
  }

  /**
   * Makes a document.
   *
   * @param session number of the session that minutes are about; null for the last one
   * @param strict whether a document that lacks something is refused
   */
  @Transactional
  @Scoped
  public Rendered render(
      String reference,
      DocumentKind kind,
      Format format,
      @Nullable Integer session,
      boolean strict,
      String purpose,
      DocumentExtra extra) {
    CaseFile file = file(reference, kind == DocumentKind.MINUTES, session, purpose, extra);
    Rendered rendered = Documents.render(kind, file, format, session);
    if (strict && !rendered.missing().isEmpty()) {
      throw Refused.of("DOCUMENT_INCOMPLETE", 422)
          .with(
              "missing",
              String.join("、", rendered.missing().stream().map(Missing::zh).distinct().toList()));
    }
    return rendered;
  }

  /** What each document would lack as the case stands. */
  @Transactional
  @Scoped
  public Map<DocumentKind, List<Missing>> lacking(String reference, String purpose) {
    DocumentExtra nothing = new DocumentExtra(null, null, List.of(), null, null, null, null, null);
    CaseFile file = file(reference, false, null, purpose, nothing);
    Map<DocumentKind, List<Missing>> lacking = new EnumMap<>(DocumentKind.class);
    for (DocumentKind kind : DocumentKind.values()) {
      lacking.put(kind, Documents.missing(kind, file, null));
    }
    return lacking;
  }

  private CaseFile file(
      String reference,
      boolean withMinutes,
      @Nullable Integer session,
      String purpose,
      DocumentExtra extra) {
    DisputeCase subject = desk.read(reference).subject();
    Part part = desk.partOf(subject);
    if (part != Part.LEAD && part != Part.ASSIST) {
      throw Refused.of("NOT_YOUR_PART", 403);
    }
    Map<String, PartyDesk.Detail> details = new HashMap<>();
    for (String ref : subject.parties().keySet()) {
      details.put(ref, parties.read(reference, ref, purpose));
    }
    UUID id = subject.origin().id();
    Map<Integer, String> minutes = withMinutes ? minutes(subject, session, purpose) : Map.of();
    return new CaseFileAssembly(subject, cases.history(id), details, minutes, extra).file();
  }

  /** Of the session asked for, or the last one; by the same rule as at its own door. */
  private Map<Integer, String> minutes(
      DisputeCase subject, @Nullable Integer session, String purpose) {
    Optional<Session> asked =
        subject.heldSessions().stream()
            .filter(each -> session == null || each.number() == session)
            .reduce((earlier, later) -> later);
    if (asked.isEmpty()) {
      return Map.of();
    }
    parties.mayReadMinutes(asked.get());
    int number = asked.get().number();
    return parties
        .minutesOf(subject, number, purpose)
        .map(text -> Map.of(number, text))
        .orElse(Map.of());
  }
}
