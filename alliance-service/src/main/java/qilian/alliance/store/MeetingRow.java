package qilian.alliance.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of the table meeting. */
@Entity
@Table(name = "meeting")
@NullUnmarked
public class MeetingRow {
  @Id UUID id;
  String code;
  long version;
  String phase;
  String convener;
  String[] invited;

  @Column(name = "place_path")
  String placePath;

  @Column(name = "starts_at")
  Instant startsAt;

  String data;
}
