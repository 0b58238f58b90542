package qilian.risk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import qilian.risk.inspection.Activity;
import qilian.risk.inspection.VisitKind;
import qilian.risk.inspection.VisitPhase;

/** A row of the table visit. */
@Entity
@Table(name = "visit")
@NullUnmarked
public class VisitRow {
  @Id UUID id;
  String code;
  long version;

  @Enumerated(EnumType.STRING)
  VisitPhase phase;

  @Enumerated(EnumType.STRING)
  Activity activity;

  @Enumerated(EnumType.STRING)
  VisitKind kind;

  String lead;
  String[] agencies;
  String[] items;
  String place;

  @Column(name = "place_path")
  String placePath;

  @Column(name = "planned_on")
  LocalDate plannedOn;

  @Column(name = "held_on")
  LocalDate heldOn;

  String checklist;
  int findings;
}
