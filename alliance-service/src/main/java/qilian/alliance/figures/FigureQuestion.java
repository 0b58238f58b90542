package qilian.alliance.figures;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a figure counts, as its link says it.
 *
 * @param facts such as {@code alliance.task-accepted}
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

  /** What of each fact is added up. */
  public enum Quantity {
    COUNT,
    /** Fen. */
    AMOUNT,
    HEADCOUNT,
    /** Minutes. */
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
