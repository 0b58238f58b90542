package qilian.mediation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of the table dispute_case. */
@Entity
@Table(name = "dispute_case")
@NullUnmarked
public class CaseRow {
  @Id UUID id;
  String code;
  long version;
  String phase;
  String lead;
  String[] members;

  @Column(name = "place_path")
  String placePath;

  @Column(name = "registered_at")
  Instant registeredAt;
}
