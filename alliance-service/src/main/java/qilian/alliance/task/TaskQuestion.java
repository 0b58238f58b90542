package qilian.alliance.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are asked for; what is null is not asked.
 *
 * @param agency only tasks in which it has a part
 * @param part which part
 * @param phases empty for every unfinished one
 * @param finishedToo whether finished ones are asked for where no phase is named
 * @param lead the agency that leads
 * @param idleFor only tasks that nobody has had in hand for so long, up to now
 */
public record TaskQuestion(
    @Nullable String agency,
    Part part,
    Set<Phase> phases,
    boolean finishedToo,
    @Nullable String lead,
    @Nullable String subject,
    @Nullable String underPath,
    @Nullable Due due,
    @Nullable Duration idleFor,
    @Nullable Instant afterDue,
    @Nullable UUID afterId,
    int limit) {

  /** What is due within this is soon. */
  public static final Duration SOON = Duration.ofHours(24);

  public TaskQuestion {
    phases = Set.copyOf(phases);
  }

  /** A question that does not ask how long nobody has had it. */
  public TaskQuestion(
      @Nullable String agency,
      Part part,
      Set<Phase> phases,
      boolean finishedToo,
      @Nullable String lead,
      @Nullable String subject,
      @Nullable String underPath,
      @Nullable Due due,
      @Nullable Instant afterDue,
      @Nullable UUID afterId,
      int limit) {
    this(
        agency,
        part,
        phases,
        finishedToo,
        lead,
        subject,
        underPath,
        due,
        null,
        afterDue,
        afterId,
        limit);
  }

  /** Which part of the agency is asked for. */
  public enum Part {
    ANY,
    LEAD,
    ASKED,
    PROPOSER,
    /** Owes what is due next. */
    OWING
  }

  /** How near the next thing owed is. */
  public enum Due {
    OVERDUE,
    SOON,
    LATER,
    NONE
  }
}
