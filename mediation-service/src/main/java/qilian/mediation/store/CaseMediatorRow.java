package qilian.mediation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of the table case_mediator: a case in hand. */
@Entity
@IdClass(CaseMediatorRow.Key.class)
@Table(name = "case_mediator")
@NullUnmarked
public class CaseMediatorRow {

  /** Which case, in whose hands. */
  public record Key(UUID caseId, String ref) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Id
  @Column(name = "case_id")
  UUID caseId;

  @Id String ref;
}
