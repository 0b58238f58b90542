package qilian.risk.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;
import qilian.transport.figures.Contribution;
import qilian.transport.figures.ContributionLog;
import qilian.transport.figures.FigureAnswer;
import qilian.transport.figures.FigureQuestion;

/** Where the facts behind a figure are listed. */
@ApplicationScoped
public class FigureDesk {
  private final Contributions contributions;

  @Inject
  FigureDesk(Contributions contributions) {
    this.contributions = contributions;
  }

  /**
   * Asks.
   *
   * @param sums what the caller may see of sums
   * @param records what the caller may see of single matters
   */
  public FigureAnswer ask(
      Scope sums,
      Scope records,
      FigureQuestion question,
      Contribution.@Nullable Place after,
      int limit) {
    ContributionLog.Sum seen = contributions.sum(records, question);
    ContributionLog.Sum all =
        sums.equals(records) ? seen : contributions.sum(sums.or(records), question);
    return FigureAnswer.of(
        all, seen, contributions.page(records, question, after, limit + 1), limit);
  }
}
