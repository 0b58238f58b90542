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
import qilian.mediation.model.Deadline;

/** A row of the table case_deadline. */
@Entity
@IdClass(DeadlineRow.Key.class)
@Table(name = "case_deadline")
@NullUnmarked
public class DeadlineRow {

  /** Which deadline of which case. */
  public record Key(UUID caseId, String key) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Id
  @Column(name = "case_id")
  UUID caseId;

  @Id String key;
  String kind;

  @Column(name = "due_on")
  LocalDate dueOn;

  @Column(name = "lapses_at")
  Instant lapsesAt;

  @Column(name = "owed_by")
  String owedBy;

  boolean provisional;

  @Enumerated(EnumType.STRING)
  Deadline.Step step;

  @Column(name = "next_at")
  Instant nextAt;
}
