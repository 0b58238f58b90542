package qilian.risk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of the table inspection_history: one event of a visit or a finding. */
@Entity
@IdClass(InspectionEventRow.Key.class)
@Table(name = "inspection_history")
@NullUnmarked
public class InspectionEventRow {

  /** Which matter, and the how-manieth event of it. */
  public record Key(UUID matterId, long version) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Id
  @Column(name = "matter_id")
  UUID matterId;

  @Id long version;
  String type;
  Instant at;

  @Column(name = "done_by")
  String doneBy;

  @Column(name = "done_for")
  String doneFor;

  String data;
}
