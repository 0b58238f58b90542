package qilian.incident.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.incident.patrol.CheckinMethod;
import qilian.incident.patrol.FindingKind;
import qilian.incident.patrol.FindingResult;
import qilian.incident.patrol.Force;
import qilian.incident.patrol.Phase;

/** Patrols as they are kept and asked for. */
public final class PatrolLog {

  private PatrolLog() {}

  /**
   * What is asked for; null where it does not matter.
   *
   * @param member only shifts of this member
   * @param lone only shifts with a lone walker who is silent
   */
  public record Filter(
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable String agency,
      @Nullable String beat,
      @Nullable Force force,
      @Nullable Phase phase,
      @Nullable UUID member,
      boolean lone) {}

  /** Where a page stopped. */
  public record Position(Instant begins, UUID id) {}

  /** A line of a shift's history. */
  public record HistoryLine(
      int version, Instant at, String event, String role, @Nullable String note) {}

  /**
   * What a beat owes, or owed.
   *
   * @param plannedInto the next shift on the beat, which is told of it
   * @param unmet whether it is owed and no shift is planned that could pay it
   */
  public record Debt(
      UUID shift,
      String beat,
      String point,
      Instant since,
      String state,
      @Nullable UUID paidBy,
      @Nullable Instant paidAt,
      @Nullable UUID plannedInto,
      boolean unmet) {}

  /**
   * Word to the leader that somebody who walks alone is silent.
   *
   * @param seenBy the role that has seen it; null while nobody has
   * @param overAt when a sign came, or the shift ended
   */
  public record Notice(
      UUID id,
      UUID shift,
      String agency,
      Instant raisedAt,
      Instant lastSignAt,
      @Nullable String seenBy,
      @Nullable Instant seenAt,
      @Nullable Instant overAt) {}

  /** A check-in as it is shown: the place never. */
  public record Shown(
      UUID id,
      UUID shift,
      UUID member,
      String point,
      CheckinMethod method,
      Instant at,
      Instant receivedAt,
      @Nullable String reason,
      boolean placeKept) {}

  /**
   * A finding.
   *
   * @param becomes what the finder wanted to come of it
   * @param result what came of it at once
   * @param caseref the number of the matter that it became, or that it belongs to
   * @param sameAs the finding that was first
   * @param mac keyed hash of what the phone said
   */
  public record Found(
      UUID id,
      UUID shift,
      UUID member,
      String agency,
      String place,
      String placePath,
      FindingKind kind,
      FindingResult becomes,
      FindingResult result,
      Instant at,
      Instant receivedAt,
      @Nullable String caseref,
      @Nullable UUID matter,
      @Nullable UUID sameAs,
      byte[] mac) {}

  /** A step in what became of a finding. */
  public record Step(String type, Instant at) {}

  /** A proposal; its content is the JSON that was shown. */
  public record Proposal(
      UUID id,
      String agency,
      String placePath,
      LocalDate week,
      String state,
      String content,
      String proposedBy,
      Instant proposedAt,
      @Nullable String answeredBy,
      @Nullable Instant answeredAt) {}
}
