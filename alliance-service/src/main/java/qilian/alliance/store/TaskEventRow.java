package qilian.alliance.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of the table task_event: one event of a history. */
@Entity
@IdClass(TaskEventRow.Key.class)
@Table(name = "task_event")
@NullUnmarked
public class TaskEventRow {

  /** Which task, and the how-manieth event of it. */
  public record Key(UUID taskId, long version) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Id
  @Column(name = "task_id")
  UUID taskId;

  @Id long version;
  String type;
  Instant at;

  @Column(name = "done_by")
  String doneBy;

  @Column(name = "done_for")
  String doneFor;

  String data;
}
