package qilian.mediation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of the table case_event: one event of a history. */
@Entity
@IdClass(CaseEventRow.Key.class)
@Table(name = "case_event")
@NullUnmarked
public class CaseEventRow {

  /** Which case, and the how-manieth event of it. */
  public record Key(UUID caseId, long version) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Id
  @Column(name = "case_id")
  UUID caseId;

  @Id long version;
  String type;
  Instant at;

  @Column(name = "done_by")
  String doneBy;

  @Column(name = "done_for")
  String doneFor;

  String data;
}
