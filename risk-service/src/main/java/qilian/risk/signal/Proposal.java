package qilian.risk.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule that somebody proposes: it takes effect once it was replayed on history and somebody else
 * approved it.
 *
 * @param proposedBy the account
 * @param tested what the replay showed; null before it
 * @param approvedBy the other account; null before it
 */
public record Proposal(
    UUID id,
    Rule rule,
    String proposedBy,
    Instant proposedAt,
    @Nullable Tested tested,
    @Nullable Instant testedAt,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt) {

  /** How the proposed set did on history, beside the rule that stood. */
  public record Tested(
      LocalDate from, LocalDate until, int series, int alarms, int currentAlarms, int confirmed) {}
}
