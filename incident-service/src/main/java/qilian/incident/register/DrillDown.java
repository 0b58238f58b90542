package qilian.incident.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;

/**
 * The contributions behind a figure. What a caller may see of sums is wider than what it may see of
 * single matters; the difference is told as a number, never as rows.
 */
@ApplicationScoped
public class DrillDown {
  private final ContributionLog log;

  @Inject
  DrillDown(ContributionLog log) {
    this.log = log;
  }

  /**
   * An answer.
   *
   * @param figure the sum of all contributions: what the series prints
   * @param sum the sum of those that may be seen
   * @param withheld the sum of those that may not
   * @param next where the next page begins; null at the end
   */
  public record Answer(
      long figure,
      long sum,
      long withheld,
      long contributions,
      long contributionsWithheld,
      List<Contribution> items,
      Contribution.@Nullable Place next) {}

  /**
   * Asks.
   *
   * @param sums what the caller may see of sums
   * @param records what the caller may see of single matters
   */
  public Answer ask(
      Scope sums, Scope records, FactFilter filter, Contribution.@Nullable Place after, int limit) {
    ContributionLog.Sum seen = log.sum(records, filter);
    ContributionLog.Sum all = sums.equals(records) ? seen : log.sum(sums.or(records), filter);
    List<Contribution> found = log.page(records, filter, after, limit + 1);
    boolean more = found.size() > limit;
    List<Contribution> items = more ? found.subList(0, limit) : found;
    Contribution last = more ? items.get(limit - 1) : null;
    return new Answer(
        all.sum(),
        seen.sum(),
        all.sum() - seen.sum(),
        seen.count(),
        all.count() - seen.count(),
        items,
        last == null
            ? null
            : new Contribution.Place(last.occurredOn(), last.eventId(), last.position()));
  }
}
