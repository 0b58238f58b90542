package qilian.alliance.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of the table task: its last state, for lists and for the guards of the database. */
@Entity
@Table(name = "task")
@NullUnmarked
public class TaskRow {
  @Id UUID id;
  String code;
  long version;
  String phase;
  boolean unfinished;
  String subject;
  String title;
  String urgency;
  String proposer;
  String lead;
  String asked;
  String[] members;
  String place;

  @Column(name = "place_path")
  String placePath;

  @Column(name = "proposed_at")
  Instant proposedAt;

  @Column(name = "due_clock")
  String dueClock;

  @Column(name = "due_at")
  Instant dueAt;

  @Column(name = "owed_by")
  String owedBy;

  @Column(name = "next_at")
  Instant nextAt;

  boolean supervised;
  int refusals;

  @Column(name = "idle_since")
  Instant idleSince;

  @Column(name = "idle_seconds")
  long idleSeconds;

  /** When it would have begun to lie in nobody's hands, had that been in one stretch. */
  @Column(name = "idle_from")
  Instant idleFrom;

  /** Until when the alliance was told that it did. */
  @Column(name = "idle_told_at")
  Instant idleToldAt;

  String resolution;
}
