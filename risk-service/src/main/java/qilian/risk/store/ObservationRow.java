package qilian.risk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import qilian.contract.TimePrecision;
import qilian.risk.signal.Observation;
import qilian.risk.signal.ObservationKind;

/** A row of the table observation, as requests read it. */
@Entity
@Immutable
@Table(name = "observation")
@NullUnmarked
public class ObservationRow {
  @Id
  @Column(name = "event_id")
  UUID eventId;

  @Column(name = "stands_by")
  UUID standsBy;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Enumerated(EnumType.STRING)
  ObservationKind kind;

  String agency;
  String place;

  @Column(name = "place_path")
  String placePath;

  @Column(name = "occurred_at")
  Instant occurredAt;

  @Column(name = "occurred_on")
  LocalDate occurredOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "time_precision")
  TimePrecision timePrecision;

  String type;
  String detail;

  @Column(name = "channel_kind")
  String channelKind;

  @Column(name = "channel_value")
  String channelValue;

  String[] practices;
  Integer findings;

  /** The observation. */
  Observation observation() {
    return new Observation(
        eventId,
        standsBy,
        recordedAt,
        kind,
        agency,
        place,
        placePath,
        occurredAt,
        occurredOn,
        timePrecision,
        type,
        detail,
        channelKind,
        channelValue,
        List.of(practices),
        findings);
  }
}
