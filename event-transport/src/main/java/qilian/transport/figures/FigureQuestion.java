package qilian.transport.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a figure counts, as its link says it.
 *
 * @param facts such as {@code mediation.dispute-accepted}
 * @param quantity what of each fact is added up
 * @param placePath the subtree; null for everywhere
 * @param until first local day that no longer counts
 * @param asOf only what was known by the end of that day; null for what is known now
 */
public record FigureQuestion(
    Set<String> facts,
    Quantity quantity,
    @Nullable String placePath,
    Map<Coordinate, Wanted> wanted,
    LocalDate from,
    LocalDate until,
    @Nullable Integer hour,
    @Nullable LocalDate asOf) {

  public FigureQuestion {
    facts = Set.copyOf(facts);
    wanted = Map.copyOf(wanted);
  }

  /**
   * Reads it from the parameters of a request, as the link of a series writes them.
   *
   * @param ours names of the facts that this service publishes
   * @param pathOf finds the path of a place by its code; it refuses an unknown one
   * @throws QuestionFault where a parameter is missing, unknown or not readable
   */
  public static FigureQuestion read(
      Map<String, List<String>> parameters, Set<String> ours, UnaryOperator<String> pathOf) {
    return new QuestionReader(parameters).read(ours, pathOf);
  }

  /** What of each fact is added up. */
  public enum Quantity {
    COUNT,
    /** Fen. */
    AMOUNT,
    /** People. */
    HEADCOUNT,
    MINUTES
  }

  /**
   * Which values of one coordinate are asked for. The empty text is the value "absent".
   *
   * @param include empty asks for all
   */
  public record Wanted(Set<String> include, Set<String> exclude) {
    public Wanted {
      include = Set.copyOf(include);
      exclude = Set.copyOf(exclude);
    }
  }
}
