package qilian.risk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import qilian.risk.inspection.Activity;
import qilian.risk.inspection.Deadline;
import qilian.risk.inspection.RectificationPhase;
import qilian.risk.inspection.Severity;

/** A row of the table finding. */
@Entity
@Table(name = "finding")
@NullUnmarked
public class FindingRow {
  @Id UUID id;
  String code;
  long version;

  @Enumerated(EnumType.STRING)
  RectificationPhase phase;

  @Column(name = "finding_type")
  String findingType;

  @Enumerated(EnumType.STRING)
  Severity severity;

  @Enumerated(EnumType.STRING)
  Activity activity;

  String handler;
  String[] members;
  String place;

  @Column(name = "place_path")
  String placePath;

  String visit;

  @Column(name = "found_on")
  LocalDate foundOn;

  @Column(name = "due_on")
  LocalDate dueOn;

  @Column(name = "cleared_on")
  LocalDate clearedOn;

  int recurrences;

  @Enumerated(EnumType.STRING)
  @Column(name = "next_kind")
  Deadline.Kind nextKind;

  @Column(name = "next_on")
  LocalDate nextOn;

  @Column(name = "next_at")
  Instant nextAt;
}
