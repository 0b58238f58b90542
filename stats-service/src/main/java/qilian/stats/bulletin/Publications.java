package qilian.stats.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import qilian.stats.series.Counts;

/** Frozen issues, and what was restated of them. */
public interface Publications {

  /** A frozen issue, as far as the caller sees it. */
  Optional<Row> find(String series, String week, BulletinDesk.Audience audience);

  /** Keeps an issue with its bytes. */
  void propose(Row row, Map<String, String> forms);

  /** Publishes a proposal; false where it was not one any more. */
  boolean publish(UUID id, String approver, Instant at);

  /** The bytes of a form as they were frozen. */
  Optional<String> form(UUID id, String form);

  /** What was acknowledged, in its order. */
  List<Restated> restated(UUID id);

  /** Keeps acknowledged differences. */
  void restate(UUID id, List<Restated> differences, Instant at);

  /**
   * A frozen issue.
   *
   * @param knownOn the day of recording up to which it knew
   * @param knownUntil what became known from this instant on is not in it
   * @param offsets how far the fold had read in every partition
   */
  @Schema(name = "Publication")
  record Row(
      UUID id,
      String series,
      String week,
      String audience,
      String placePath,
      String status,
      LocalDate knownOn,
      Instant knownUntil,
      Map<String, Long> offsets,
      String proposedBy,
      Instant proposedAt,
      @Nullable String approvedBy,
      @Nullable Instant publishedAt) {}

  /**
   * A figure that is not what it was.
   *
   * @param cause LATE, CORRECTED or both: what the ledger shows
   * @param ledger per day of recording, what it added and removed; added less removed over all days
   *     is the difference, up to what was recorded on the day of the freeze after it
   * @param sameDay what came in on the day of the freeze after the freeze
   * @param approvedBy who acknowledged it; null while nobody has
   */
  record Restated(
      String figure,
      String labelZh,
      String labelEn,
      long oldValue,
      long newValue,
      String cause,
      List<Counts.Recorded> ledger,
      long sameDay,
      @Nullable String approvedBy,
      @Nullable Instant approvedAt) {

    /** The same, acknowledged. */
    Restated by(String approver, Instant at) {
      return new Restated(
          figure, labelZh, labelEn, oldValue, newValue, cause, ledger, sameDay, approver, at);
    }
  }
}
