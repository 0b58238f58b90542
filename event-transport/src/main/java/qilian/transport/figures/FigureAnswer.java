package qilian.transport.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts behind a figure.
 *
 * @param figure the sum of all contributions: what the series prints
 * @param sum the sum of those that may be seen
 * @param withheld the sum of those that may not
 * @param contributions how many may be seen
 * @param contributionsWithheld how many may not
 * @param items a page of those that may be seen, by the day they count on
 * @param next cursor of the next page; null at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureAnswer(
    long figure,
    long sum,
    long withheld,
    long contributions,
    long contributionsWithheld,
    List<Contribution> items,
    @Nullable String next) {

  /**
   * Puts an answer together.
   *
   * @param all of everything that counts
   * @param seen of what may be seen
   * @param found up to {@code limit + 1} of what may be seen
   */
  public static FigureAnswer of(
      ContributionLog.Sum all, ContributionLog.Sum seen, List<Contribution> found, int limit) {
    boolean more = found.size() > limit;
    List<Contribution> items = more ? found.subList(0, limit) : found;
    return new FigureAnswer(
        all.sum(),
        seen.sum(),
        all.sum() - seen.sum(),
        seen.count(),
        all.count() - seen.count(),
        items,
        more ? items.getLast().place().cursor() : null);
  }
}
