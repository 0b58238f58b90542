package qilian.alliance.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a mediated dispute says about what it owes.
 *
 * @param code the case's one code
 * @param owed everything that is owed after the step
 * @param raised what this step brought before the joint meeting; null for every other step
 * @param qseq number of the fact in its partition; a later one of the case is higher
 */
public record DisputeNews(
    String code, String lead, String placePath, List<Owed> owed, @Nullable Owed raised, long qseq) {

  public DisputeNews {
    owed = List.copyOf(owed);
  }

  /**
   * Something owed by a day.
   *
   * @param basis the rule behind it, in Chinese
   */
  public record Owed(String kind, LocalDate on, String by, String basis) {

    /** Under which it is told apart from all else that a case owes. */
    public String mark() {
      return mark(by);
    }

    /** The same were it owed by another, such as the lead before. */
    public String mark(String agency) {
      return kind + "@" + on + "@" + agency;
    }
  }
}
