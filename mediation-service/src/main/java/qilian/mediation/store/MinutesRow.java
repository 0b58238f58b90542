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

/** A row of the table session_minutes: what was said at a session, sealed. */
@Entity
@IdClass(MinutesRow.Key.class)
@Table(name = "session_minutes")
@NullUnmarked
public class MinutesRow {

  /** Which session of which case. */
  public record Key(UUID caseId, int session) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Id
  @Column(name = "case_id")
  UUID caseId;

  @Id int session;

  @Column(name = "held_by")
  String heldBy;

  String subject;
  byte[] sealed;

  @Column(name = "written_at")
  Instant writtenAt;
}
