package qilian.mediation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import qilian.mediation.model.Part;

/** A row of the table docket_entry: a case on one agency's desk. */
@Entity
@IdClass(DocketRow.Key.class)
@Table(name = "docket_entry")
@NullUnmarked
public class DocketRow {

  /** Which case, on whose desk. */
  public record Key(UUID caseId, String agency) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Id
  @Column(name = "case_id")
  UUID caseId;

  @Id String agency;

  @Enumerated(EnumType.STRING)
  Part part;

  String code;
  String phase;
  boolean unfinished;
  String category;
  String track;
  String scale;
  String source;
  String lead;

  @Column(name = "place_path")
  String placePath;

  String grid;
  String caseref;

  @Column(name = "registered_at")
  Instant registeredAt;

  @Column(name = "due_kind")
  String dueKind;

  @Column(name = "due_on")
  LocalDate dueOn;

  @Column(name = "due_at")
  Instant dueAt;

  @Column(name = "session_at")
  Instant sessionAt;

  @Column(name = "session_venue")
  String sessionVenue;
}
