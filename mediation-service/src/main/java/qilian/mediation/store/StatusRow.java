package qilian.mediation.store;

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
import qilian.mediation.model.Phase;

/** A row of the table party_status: stage and next day, under a key of code and telephone tail. */
@Entity
@Table(name = "party_status")
@NullUnmarked
public class StatusRow {
  @Id byte[] key;

  @Column(name = "case_id")
  UUID caseId;

  @Enumerated(EnumType.STRING)
  Phase phase;

  @Column(name = "next_kind")
  String nextKind;

  @Column(name = "next_on")
  LocalDate nextOn;

  @Column(name = "next_at")
  Instant sessionAt;

  @Column(name = "goes_on_in")
  String goesOnIn;
}
