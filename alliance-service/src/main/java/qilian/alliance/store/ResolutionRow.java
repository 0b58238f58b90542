package qilian.alliance.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of the table resolution. */
@Entity
@Table(name = "resolution")
@NullUnmarked
public class ResolutionRow {
  @Id UUID id;
  String code;
  long version;
  String phase;
  boolean unfinished;

  @Column(name = "meeting_id")
  UUID meetingId;

  String owner;
  String convener;

  @Column(name = "due_on")
  LocalDate dueOn;

  @Column(name = "next_at")
  Instant nextAt;

  String task;

  @Column(name = "place_path")
  String placePath;

  String data;
}
