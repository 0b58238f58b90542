package qilian.alliance.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import qilian.alliance.member.Shift;

/** A row of the table duty_shift. */
@Entity
@Table(name = "duty_shift")
@NullUnmarked
public class ShiftRow {
  @Id UUID id;
  long version;
  String agency;
  String unit;
  String post;
  String telephone;

  @Column(name = "on_call")
  boolean onCall;

  @Column(name = "begins_at")
  Instant beginsAt;

  @Column(name = "ends_at")
  Instant endsAt;

  @Enumerated(EnumType.STRING)
  Shift.Phase phase;

  @Column(name = "begun_at")
  Instant begunAt;

  @Column(name = "handed_at")
  Instant handedAt;

  @Column(name = "handed_note")
  String handedNote;
}
