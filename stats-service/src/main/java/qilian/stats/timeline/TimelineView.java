package qilian.stats.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A timeline as it is answered.
 *
 * @param owes who owes what by when, what is due first first
 * @param next where the following entries begin; null at the end
 */
public record TimelineView(
    Subject subject, List<Line> entries, List<Due> owes, @Nullable String next) {

  /** What it is about. */
  public record Subject(
      String kind, String id, @Nullable String name, @Nullable String phase, List<Of> matters) {}

  /** A matter on the axis. */
  public record Of(
      UUID id, String family, @Nullable String caseCode, @Nullable String phase, String place) {}

  /**
   * Something that happened.
   *
   * @param by whose word it is
   * @param corrected whether a later entry puts it right
   */
  public record Line(
      UUID eventId,
      Instant at,
      Instant registeredAt,
      String fact,
      String label,
      UUID matter,
      @Nullable String caseCode,
      @Nullable String by,
      @Nullable String byName,
      String place,
      Map<String, String> detail,
      @Nullable UUID corrects,
      boolean corrected) {}

  /** Something owed. */
  public record Due(
      @Nullable String caseCode,
      UUID matter,
      String kind,
      LocalDate on,
      Instant at,
      String owedBy,
      String owedByName,
      String basis,
      boolean overdue) {}
}
