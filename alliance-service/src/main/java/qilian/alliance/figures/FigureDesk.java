package qilian.alliance.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;

/** Where the facts behind a figure are listed. */
@ApplicationScoped
public class FigureDesk {
  private final Contributions contributions;

  @Inject
  FigureDesk(Contributions contributions) {
    this.contributions = contributions;
  }

  /**
   * An answer.
   *
   * @param figure the sum of all contributions: what the series prints
   * @param sum the sum of those that may be seen
   * @param withheld the sum of those that may not
   * @param next where the next page begins; null at the end
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
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
   * @param records what the caller may see of single cases
   */
  public Answer ask(
      Scope sums,
      Scope records,
      FigureQuestion question,
      Contribution.@Nullable Place after,
      int limit) {
    Contributions.Sum seen = contributions.sum(records, question);
    Contributions.Sum all =
        sums.equals(records) ? seen : contributions.sum(sums.or(records), question);
    List<Contribution> found = contributions.page(records, question, after, limit + 1);
    boolean more = found.size() > limit;
    List<Contribution> items = more ? found.subList(0, limit) : found;
    return new Answer(
        all.sum(),
        seen.sum(),
        all.sum() - seen.sum(),
        seen.count(),
        all.count() - seen.count(),
        items,
        more ? items.getLast().place() : null);
  }
}
